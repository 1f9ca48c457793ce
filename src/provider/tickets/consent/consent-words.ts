import type { Locale, Words } from '../../../contract/locale.ts';
import type { KeptConsent } from '../../../contract/ticket.ts';
import { fill } from '../../clock/explain-words.ts';

type Refusal = NonNullable< KeptConsent[ 'refused_for' ] >;

const WORDS: Readonly< Record< Refusal, Words > > = {
	other_figures: {
		en: 'Your agreement “{text}” is not recorded: it was given for other figures than those that hold now.',
		fr: 'Votre accord « {text} » n’est pas enregistré : il a été donné pour d’autres chiffres que ceux qui valent maintenant.',
		nl: 'Je akkoord ‘{text}’ is niet vastgelegd: je gaf het bij andere bedragen dan die nu gelden.',
		de: 'Ihre Zustimmung „{text}“ ist nicht festgehalten: Sie galt anderen Zahlen als denen, die jetzt gelten.',
		it: 'Il Suo consenso «{text}» non è registrato: è stato dato per cifre diverse da quelle che valgono ora.',
	},
	no_hourly_rate: {
		en: 'Your agreement “{text}” is not recorded: your contract names no hourly rate, so nobody could say what it comes to.',
		fr: 'Votre accord « {text} » n’est pas enregistré : votre contrat n’indique pas de tarif horaire, personne ne pouvait donc dire à combien il revient.',
		nl: 'Je akkoord ‘{text}’ is niet vastgelegd: je contract noemt geen uurtarief, dus niemand kon zeggen op hoeveel het uitkomt.',
		de: 'Ihre Zustimmung „{text}“ ist nicht festgehalten: Ihr Vertrag nennt keinen Stundensatz, niemand konnte also sagen, worauf es hinausläuft.',
		it: 'Il Suo consenso «{text}» non è registrato: il Suo contratto non indica una tariffa oraria, quindi nessuno poteva dire a quanto ammonti.',
	},
	sign_in: {
		en: 'Your agreement “{text}” is not recorded: for such a sum it takes a sign-in of the last minutes.',
		fr: 'Votre accord « {text} » n’est pas enregistré : pour une telle somme, il faut une connexion datant de quelques minutes.',
		nl: 'Je akkoord ‘{text}’ is niet vastgelegd: voor zo’n bedrag moet je net zijn ingelogd.',
		de: 'Ihre Zustimmung „{text}“ ist nicht festgehalten: Für eine solche Summe braucht es eine Anmeldung in den letzten Minuten.',
		it: 'Il Suo consenso «{text}» non è registrato: per una somma simile serve un accesso degli ultimi minuti.',
	},
};

const NOTHING_BILLED: Words = {
	en: 'Your request is here. Nothing is billed on it before you agree again: we send you a quote first.',
	fr: 'Votre demande est arrivée. Rien n’est facturé avant que vous ne donniez à nouveau votre accord : nous vous envoyons d’abord un devis.',
	nl: 'Je aanvraag is binnen. Er wordt niets berekend voordat je opnieuw akkoord gaat: we sturen je eerst een offerte.',
	de: 'Ihre Anfrage ist da. Es wird nichts berechnet, bevor Sie erneut zustimmen: Wir senden Ihnen zuerst ein Angebot.',
	it: 'La Sua richiesta è arrivata. Non si fattura nulla prima di un nuovo consenso: Le inviamo prima un preventivo.',
};

/** What the thread says of an agreement that does not hold; the owner's own words stand in it. */
export const consentWords = (
	refusal: Refusal,
	text: string,
	locale: Locale
): string =>
	`${ fill( WORDS[ refusal ][ locale ], { text } ) } ${
		NOTHING_BILLED[ locale ]
	}`;

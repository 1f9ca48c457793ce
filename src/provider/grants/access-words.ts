import type { AccessLimit } from '../../contract/access.ts';
import type { Locale, Words } from '../../contract/locale.ts';
import { limitWords } from './limit-words.ts';

/** What the journal says of access; `{until}` is told in the contract's zone. */
const WORDS = {
	granted: {
		en: 'Access to the site’s admin given to the provider: as {role}, until {until}.',
		fr: 'Accès à l’administration du site donné au prestataire : en tant que {role}, jusqu’au {until}.',
		nl: 'Toegang tot het beheer van de site gegeven aan de dienstverlener: als {role}, tot {until}.',
		de: 'Zugang zur Verwaltung der Website für den Anbieter: als {role}, bis {until}.',
		it: 'Accesso all’amministrazione del sito dato al fornitore: come {role}, fino al {until}.',
	},
	entered: {
		en: 'The provider asked to come in with the access given (as {role}, until {until}).',
		fr: 'Le prestataire a demandé à entrer avec l’accès donné (en tant que {role}, jusqu’au {until}).',
		nl: 'De dienstverlener heeft met de gegeven toegang willen aanmelden (als {role}, tot {until}).',
		de: 'Der Anbieter wollte sich mit dem gegebenen Zugang anmelden (als {role}, bis {until}).',
		it: 'Il fornitore ha chiesto di entrare con l’accesso dato (come {role}, fino al {until}).',
	},
	came: {
		en: '{by} came in to the site’s admin with the access given (as {role}, until {until}).',
		fr: '{by} est entré dans l’administration du site avec l’accès donné (en tant que {role}, jusqu’au {until}).',
		nl: '{by} is met de gegeven toegang het beheer van de site binnengekomen (als {role}, tot {until}).',
		de: '{by} hat sich mit dem gegebenen Zugang in der Verwaltung der Website angemeldet (als {role}, bis {until}).',
		it: '{by} è entrato nell’amministrazione del sito con l’accesso dato (come {role}, fino al {until}).',
	},
	ended: {
		en: 'Access to the site’s admin ended by itself, at the time set when it was given (as {role}, until {until}).',
		fr: 'L’accès à l’administration du site a pris fin de lui-même, à l’heure fixée quand il a été donné (en tant que {role}, jusqu’au {until}).',
		nl: 'Toegang tot het beheer van de site vanzelf geëindigd, op het tijdstip dat bij het geven is bepaald (als {role}, tot {until}).',
		de: 'Zugang zur Verwaltung der Website von selbst geendet, zur bei der Vergabe festgelegten Zeit (als {role}, bis {until}).',
		it: 'L’accesso all’amministrazione del sito è terminato da sé, all’ora fissata quando è stato dato (come {role}, fino al {until}).',
	},
	revoked: {
		en: 'Access to the site’s admin taken back (as {role}, would have ended on {until}).',
		fr: 'Accès à l’administration du site retiré (en tant que {role}, il se serait terminé le {until}).',
		nl: 'Toegang tot het beheer van de site ingetrokken (als {role}, zou zijn geëindigd op {until}).',
		de: 'Zugang zur Verwaltung der Website entzogen (als {role}, hätte am {until} geendet).',
		it: 'Accesso all’amministrazione del sito revocato (come {role}, sarebbe terminato il {until}).',
	},
	switched_off: {
		en: 'Access to the site’s admin ended, because the plugin was switched off on the site (as {role}, would have ended on {until}).',
		fr: 'L’accès à l’administration du site a pris fin, car l’extension a été désactivée sur le site (en tant que {role}, il se serait terminé le {until}).',
		nl: 'Toegang tot het beheer van de site geëindigd, omdat de plugin op de site is uitgeschakeld (als {role}, zou zijn geëindigd op {until}).',
		de: 'Zugang zur Verwaltung der Website geendet, weil das Plugin auf der Website abgeschaltet wurde (als {role}, hätte am {until} geendet).',
		it: 'L’accesso all’amministrazione del sito è terminato, perché il plugin è stato disattivato sul sito (come {role}, sarebbe terminato il {until}).',
	},
	left: {
		en: 'Access to the site’s admin given back by the provider (as {role}, would have ended on {until}).',
		fr: 'Accès à l’administration du site rendu par le prestataire (en tant que {role}, il se serait terminé le {until}).',
		nl: 'Toegang tot het beheer van de site teruggegeven door de dienstverlener (als {role}, zou zijn geëindigd op {until}).',
		de: 'Zugang zur Verwaltung der Website vom Anbieter zurückgegeben (als {role}, hätte am {until} geendet).',
		it: 'Accesso all’amministrazione del sito restituito dal fornitore (come {role}, sarebbe terminato il {until}).',
	},
	disconnected: {
		en: 'Access to the site’s admin ended, because the site was disconnected (as {role}, would have ended on {until}).',
		fr: 'L’accès à l’administration du site a pris fin, car le site a été déconnecté (en tant que {role}, il se serait terminé le {until}).',
		nl: 'Toegang tot het beheer van de site geëindigd, omdat de site is ontkoppeld (als {role}, zou zijn geëindigd op {until}).',
		de: 'Zugang zur Verwaltung der Website geendet, weil die Website getrennt wurde (als {role}, hätte am {until} geendet).',
		it: 'L’accesso all’amministrazione del sito è terminato, perché il sito è stato scollegato (come {role}, sarebbe terminato il {until}).',
	},
} satisfies Record< string, Words >;

export type AccessEvent = keyof typeof WORDS;

/** What a sentence names of a grant, and who did it. */
interface Told {
	role_label: string;
	ends_at: string;
	may_not: readonly AccessLimit[];
	by: string;
}

/** A sentence for the journal; what was left out follows where access was given. */
export function accessWords(
	what: AccessEvent,
	{ role_label, ends_at, may_not, by }: Told,
	{ locale, zone }: { locale: Locale; zone: string }
): string {
	const until = new Intl.DateTimeFormat( locale === 'en' ? 'en-GB' : locale, {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: zone,
	} ).format( new Date( ends_at ) );
	const values: Record< string, string > = { role: role_label, until, by };
	const sentence = WORDS[ what ][ locale ].replace(
		/\{(\w+)\}/g,
		( _, name: string ) => values[ name ] ?? ''
	);
	return what === 'granted'
		? sentence + limitWords( may_not, locale )
		: sentence;
}

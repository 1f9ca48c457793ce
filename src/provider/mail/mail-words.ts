import type { Words } from '../../contract/locale.ts';
import type { MailKind } from './mail-kinds.ts';

const KEEP_IT: Words = {
	en: 'Keep the attachment: both sides hold the same, and anybody can check it.',
	fr: 'Conservez la pièce jointe : les deux parties ont la même, et chacun peut la vérifier.',
	nl: 'Bewaar de bijlage: beide partijen hebben dezelfde, en iedereen kan ze controleren.',
	de: 'Bewahren Sie den Anhang auf: Beide Seiten haben denselben, und jeder kann ihn prüfen.',
	it: 'Conservi l’allegato: entrambe le parti hanno lo stesso e chiunque può verificarlo.',
};

interface MailWords {
	subject: Words;
	/** Sentences before what is quoted. */
	intro: Words;
	/** What to do next. */
	outro: Words;
}

const IN_PANEL: Words = {
	en: 'Everything stands in your site’s admin, under “Help here”; you can answer there.',
	fr: 'Tout se trouve dans l’administration de votre site, sous « Aide ici » ; vous pouvez y répondre.',
	nl: 'Alles staat in het beheer van je site, onder ‘Hulp hier’; daar kun je antwoorden.',
	de: 'Alles steht in der Verwaltung Ihrer Website unter „Hilfe hier“; dort können Sie antworten.',
	it: 'Trova tutto nell’amministrazione del suo sito, alla voce «Aiuto qui»; può rispondere lì.',
};
const AT_DESK: Words = {
	en: 'Open it at the desk.',
	fr: 'Ouvrez-le dans le bureau d’assistance.',
	nl: 'Open het in de desk.',
	de: 'Öffnen Sie es am Desk.',
	it: 'Lo apra nel desk.',
};

/** The words of each mail; `{…}` are filled in, every value escaped where it becomes HTML. */
export const MAIL_WORDS: Readonly< Record< MailKind, MailWords > > = {
	answer: {
		subject: {
			en: '[#{number}] {subject}',
			fr: '[nº {number}] {subject}',
			nl: '[#{number}] {subject}',
			de: '[#{number}] {subject}',
			it: '[n. {number}] {subject}',
		},
		intro: {
			en: '{provider} answered your question. {author} writes:',
			fr: '{provider} a répondu à votre question. {author} écrit :',
			nl: '{provider} heeft je vraag beantwoord. {author} schrijft:',
			de: '{provider} hat Ihre Frage beantwortet. {author} schreibt:',
			it: '{provider} ha risposto alla sua domanda. {author} scrive:',
		},
		outro: IN_PANEL,
	},
	quote_sent: {
		subject: {
			en: '[#{number}] Quote: {subject}',
			fr: '[nº {number}] Devis : {subject}',
			nl: '[#{number}] Offerte: {subject}',
			de: '[#{number}] Angebot: {subject}',
			it: '[n. {number}] Preventivo: {subject}',
		},
		intro: {
			en: '{provider} sent you a quote. Nothing is charged unless you approve it.',
			fr: '{provider} vous a envoyé un devis. Rien n’est facturé sans votre accord.',
			nl: '{provider} heeft je een offerte gestuurd. Zonder jouw akkoord wordt niets in rekening gebracht.',
			de: '{provider} hat Ihnen ein Angebot gesendet. Ohne Ihre Zustimmung wird nichts berechnet.',
			it: '{provider} le ha inviato un preventivo. Senza la sua approvazione non viene addebitato nulla.',
		},
		outro: IN_PANEL,
	},
	quote_decided: {
		subject: {
			en: '[#{number}] Quote {decision}: {subject}',
			fr: '[nº {number}] Devis {decision} : {subject}',
			nl: '[#{number}] Offerte {decision}: {subject}',
			de: '[#{number}] Angebot {decision}: {subject}',
			it: '[n. {number}] Preventivo {decision}: {subject}',
		},
		intro: {
			en: 'The decision is recorded. The record is attached, word for word as it was shown; its SHA-256 is:',
			fr: 'La décision est enregistrée. L’enregistrement est joint, mot pour mot tel qu’il a été affiché ; son SHA-256 est :',
			nl: 'Het besluit is vastgelegd. Het bewijs is bijgevoegd, woord voor woord zoals het werd getoond; de SHA-256 is:',
			de: 'Die Entscheidung ist festgehalten. Der Nachweis ist angehängt, Wort für Wort wie angezeigt; sein SHA-256 lautet:',
			it: 'La decisione è registrata. La registrazione è allegata, parola per parola come è stata mostrata; il suo SHA-256 è:',
		},
		outro: KEEP_IT,
	},
	agreed: {
		subject: {
			en: '[#{number}] Your agreement: {subject}',
			fr: '[nº {number}] Votre accord : {subject}',
			nl: '[#{number}] Je akkoord: {subject}',
			de: '[#{number}] Ihre Zustimmung: {subject}',
			it: '[n. {number}] Il suo consenso: {subject}',
		},
		intro: {
			en: '{outcome} The record of it is attached, word for word. What you agreed to, and the record’s SHA-256:',
			fr: '{outcome} Son enregistrement est joint, mot pour mot. Ce que vous avez accepté, et le SHA-256 de l’enregistrement :',
			nl: '{outcome} Het bewijs ervan is bijgevoegd, woord voor woord. Waarmee je akkoord ging, en de SHA-256 van het bewijs:',
			de: '{outcome} Der Nachweis darüber ist angehängt, Wort für Wort. Wem Sie zugestimmt haben, und der SHA-256 des Nachweises:',
			it: '{outcome} La registrazione è allegata, parola per parola. Ciò che ha accettato, e lo SHA-256 della registrazione:',
		},
		outro: KEEP_IT,
	},
	approval_asked: {
		subject: {
			en: '[#{number}] {by} asks you to approve a quote: {subject}',
			fr: '[nº {number}] {by} vous demande d’approuver un devis : {subject}',
			nl: '[#{number}] {by} vraagt je een offerte goed te keuren: {subject}',
			de: '[#{number}] {by} bittet Sie, einem Angebot zuzustimmen: {subject}',
			it: '[n. {number}] {by} le chiede di approvare un preventivo: {subject}',
		},
		intro: {
			en: '{by} may not approve quotes and asks you to look at one from {provider}.',
			fr: '{by} ne peut pas approuver de devis et vous demande d’en examiner un de {provider}.',
			nl: '{by} mag geen offertes goedkeuren en vraagt je er een van {provider} te bekijken.',
			de: '{by} darf Angeboten nicht zustimmen und bittet Sie, eines von {provider} anzusehen.',
			it: '{by} non può approvare preventivi e le chiede di esaminarne uno di {provider}.',
		},
		outro: IN_PANEL,
	},
	deadline_near: {
		subject: {
			en: '[#{number}] Deadline near: {subject}',
			fr: '[nº {number}] Échéance proche : {subject}',
			nl: '[#{number}] Termijn nadert: {subject}',
			de: '[#{number}] Frist läuft bald ab: {subject}',
			it: '[n. {number}] Scadenza vicina: {subject}',
		},
		intro: {
			en: '{site} waits for us until {latest}.',
			fr: '{site} nous attend jusqu’au {latest}.',
			nl: '{site} wacht op ons tot {latest}.',
			de: '{site} wartet auf uns bis {latest}.',
			it: '{site} ci aspetta fino al {latest}.',
		},
		outro: AT_DESK,
	},
	breach: {
		subject: {
			en: '[#{number}] Promise broken: {subject}',
			fr: '[nº {number}] Engagement non tenu : {subject}',
			nl: '[#{number}] Belofte niet nagekomen: {subject}',
			de: '[#{number}] Zusage nicht eingehalten: {subject}',
			it: '[n. {number}] Impegno non rispettato: {subject}',
		},
		intro: {
			en: '{site} was to hear from us by {latest}. The record with its evidence stands on the ticket; the client sees it too.',
			fr: '{site} devait avoir de nos nouvelles au plus tard le {latest}. L’enregistrement et ses preuves figurent sur le ticket ; le client les voit aussi.',
			nl: '{site} zou uiterlijk {latest} van ons horen. Het verslag met bewijs staat bij het ticket; de klant ziet het ook.',
			de: '{site} sollte bis {latest} von uns hören. Der Nachweis steht am Ticket; der Kunde sieht ihn auch.',
			it: '{site} doveva ricevere nostre notizie entro il {latest}. La registrazione con le prove è sul ticket; la vede anche il cliente.',
		},
		outro: AT_DESK,
	},
	advice: {
		subject: {
			en: 'Advice from {provider}: {title}',
			fr: 'Conseil de {provider} : {title}',
			nl: 'Advies van {provider}: {title}',
			de: 'Hinweis von {provider}: {title}',
			it: 'Consiglio di {provider}: {title}',
		},
		intro: {
			en: '{provider} advises you:',
			fr: '{provider} vous conseille :',
			nl: '{provider} adviseert je:',
			de: '{provider} rät Ihnen:',
			it: '{provider} le consiglia:',
		},
		outro: {
			en: 'Please confirm in your site’s admin that you have read it.',
			fr: 'Veuillez confirmer dans l’administration de votre site que vous l’avez lu.',
			nl: 'Bevestig in het beheer van je site dat je het gelezen hebt.',
			de: 'Bitte bestätigen Sie in der Verwaltung Ihrer Website, dass Sie ihn gelesen haben.',
			it: 'Confermi nell’amministrazione del suo sito di averlo letto.',
		},
	},
};

export const DECISION_WORDS: Readonly<
	Record< 'approved' | 'declined', Words >
> = {
	approved: {
		en: 'approved',
		fr: 'accepté',
		nl: 'goedgekeurd',
		de: 'angenommen',
		it: 'approvato',
	},
	declined: {
		en: 'declined',
		fr: 'refusé',
		nl: 'afgewezen',
		de: 'abgelehnt',
		it: 'rifiutato',
	},
};

/** What became of an agreement that came with a ticket. */
export const AGREED_WORDS: Readonly< Record< 'holds' | 'refused', Words > > = {
	holds: {
		en: 'Your agreement to what this request may cost is recorded.',
		fr: 'Votre accord sur ce que cette demande peut coûter est enregistré.',
		nl: 'Je akkoord met wat deze aanvraag mag kosten is vastgelegd.',
		de: 'Ihre Zustimmung zu dem, was diese Anfrage kosten darf, ist festgehalten.',
		it: 'Il suo consenso a quanto può costare questa richiesta è registrato.',
	},
	refused: {
		en: 'Your agreement to what this request may cost does not hold, as its thread says; nothing is billed on it.',
		fr: 'Votre accord sur ce que cette demande peut coûter n’est pas valable, comme le dit son fil ; rien n’est facturé sur cette base.',
		nl: 'Je akkoord met wat deze aanvraag mag kosten geldt niet, zoals in het gesprek staat; er wordt niets op berekend.',
		de: 'Ihre Zustimmung zu dem, was diese Anfrage kosten darf, gilt nicht, wie im Verlauf steht; es wird nichts darauf berechnet.',
		it: 'Il suo consenso a quanto può costare questa richiesta non vale, come dice la conversazione; non viene fatturato nulla.',
	},
};

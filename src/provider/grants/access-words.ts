import type { Locale, Words } from '../../contract/locale.ts';

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
	revoked: {
		en: 'Access to the site’s admin taken back (as {role}, would have ended on {until}).',
		fr: 'Accès à l’administration du site retiré (en tant que {role}, il se serait terminé le {until}).',
		nl: 'Toegang tot het beheer van de site ingetrokken (als {role}, zou zijn geëindigd op {until}).',
		de: 'Zugang zur Verwaltung der Website entzogen (als {role}, hätte am {until} geendet).',
		it: 'Accesso all’amministrazione del sito revocato (come {role}, sarebbe terminato il {until}).',
	},
} satisfies Record< string, Words >;

export type AccessEvent = keyof typeof WORDS;

/** A sentence for the journal. */
export function accessWords(
	what: AccessEvent,
	{ role_label, ends_at }: { role_label: string; ends_at: string },
	{ locale, zone }: { locale: Locale; zone: string }
): string {
	const until = new Intl.DateTimeFormat( locale === 'en' ? 'en-GB' : locale, {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: zone,
	} ).format( new Date( ends_at ) );
	const values: Record< string, string > = { role: role_label, until };
	return WORDS[ what ][ locale ].replace(
		/\{(\w+)\}/g,
		( _, name: string ) => values[ name ] ?? ''
	);
}

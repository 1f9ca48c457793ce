import type { Words } from '../../contract/locale.ts';

/** What the thread says of a pause; `{…}` are filled in. */
export const PAUSE_WORDS = {
	opened: {
		en: 'The clock of our promised time stands still from now on. {reason} {note}',
		fr: 'Le délai promis est suspendu à partir de maintenant. {reason} {note}',
		nl: 'De klok van onze toegezegde tijd staat vanaf nu stil. {reason} {note}',
		de: 'Die zugesagte Frist ruht ab jetzt. {reason} {note}',
		it: 'Il termine promesso è sospeso da ora. {reason} {note}',
	},
	ended: {
		en: 'The clock of the promised time runs again. {note}',
		fr: 'Le délai promis court à nouveau. {note}',
		nl: 'De klok van de toegezegde tijd loopt weer. {note}',
		de: 'Die zugesagte Frist läuft wieder. {note}',
		it: 'Il termine promesso riprende. {note}',
	},
} satisfies Record< string, Words >;

/** What is missing, where the client took back the access that it gave. */
export const WITHDRAWN_WORDS: Words = {
	en: 'The access was withdrawn.',
	fr: 'L’accès a été retiré.',
	nl: 'De toegang is ingetrokken.',
	de: 'Der Zugang wurde entzogen.',
	it: 'L’accesso è stato revocato.',
};

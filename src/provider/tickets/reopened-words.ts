import type { Words } from '../../contract/locale.ts';

/** What the thread says when an agent opens a solved ticket again. */
export const REOPENED_WORDS: Words = {
	en: 'We have opened this again: it is not solved yet.',
	fr: 'Nous avons rouvert cette demande : elle n’est pas encore résolue.',
	nl: 'We hebben dit weer geopend: het is nog niet opgelost.',
	de: 'Wir haben das wieder geöffnet: Es ist noch nicht gelöst.',
	it: 'Abbiamo riaperto la richiesta: non è ancora risolta.',
};

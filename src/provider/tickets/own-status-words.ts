import type { Words } from '../../contract/locale.ts';

/** What the thread says when the client closes a ticket or opens it again by a button. */
export const OWN_STATUS_WORDS = {
	solved: {
		en: 'This is solved.',
		fr: 'C’est résolu.',
		nl: 'Dit is opgelost.',
		de: 'Das ist gelöst.',
		it: 'È risolto.',
	},
	open: {
		en: 'This is not solved yet.',
		fr: 'Ce n’est pas encore résolu.',
		nl: 'Dit is nog niet opgelost.',
		de: 'Das ist noch nicht gelöst.',
		it: 'Non è ancora risolto.',
	},
} satisfies Record< 'solved' | 'open', Words >;

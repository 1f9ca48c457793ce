import type { Locale } from '../../contract/locale.ts';

/** Who looks at a ticket: decides what "you" means and in which language labels come. */
export interface Reader {
	kind: 'site' | 'agent';
	/** The site's user id, or the agent's id. */
	ref: string;
	locale: Locale;
}

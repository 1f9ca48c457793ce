import { getLanguage } from './language.ts';

/**
 * A month with its year in the agent's language.
 *
 * @param month Like `2026-11`.
 */
export function formatMonth( month: string ): string {
	return new Intl.DateTimeFormat( getLanguage(), {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	} ).format( new Date( `${ month }-01T00:00:00Z` ) );
}

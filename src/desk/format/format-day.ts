import { getLanguage } from './language.ts';

/**
 * A calendar day in the agent's language, whatever the zone.
 *
 * @param day Like `2026-11-22`.
 */
export function formatDay( day: string ): string {
	return new Intl.DateTimeFormat( getLanguage(), {
		dateStyle: 'medium',
		timeZone: 'UTC',
	} ).format( new Date( `${ day }T00:00:00Z` ) );
}

import { getLanguage } from './language.ts';

/**
 * An instant in the agent's own zone and language, with the day.
 *
 * @param instant ISO 8601.
 */
export function formatInstant( instant: string ): string {
	return new Intl.DateTimeFormat( getLanguage(), {
		dateStyle: 'medium',
		timeStyle: 'short',
	} ).format( new Date( instant ) );
}

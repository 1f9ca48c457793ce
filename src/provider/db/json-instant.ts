/** `2026-11-22T10:00:00.123+00:00`, and the same without a fraction. */
const WITH_MILLISECONDS = 29;
const WHOLE_SECOND = 25;
const IN_UTC = '+00:00';

/**
 * An instant as PostgreSQL writes it into JSON, made what a column of it reads as (`parsers.ts`). A thread has many: the
 * usual shape needs no calendar.
 */
export function jsonInstant( text: string ): string {
	if ( text.endsWith( IN_UTC ) ) {
		if ( text.length === WITH_MILLISECONDS ) {
			return `${ text.slice( 0, -IN_UTC.length ) }Z`;
		}
		if ( text.length === WHOLE_SECOND ) {
			return `${ text.slice( 0, -IN_UTC.length ) }.000Z`;
		}
	}
	return new Date( text ).toISOString();
}

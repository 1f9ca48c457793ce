/**
 * The month in which an instant falls, in a zone: minutes belong to the month of the contract's zone, not of the agent's.
 *
 * @param at   ISO 8601.
 * @param zone IANA.
 * @example monthIn( '2026-10-31T23:30:00.000Z', 'Europe/Amsterdam' ) // '2026-11'
 */
export function monthIn( at: string, zone: string ): string {
	const parts = new Intl.DateTimeFormat( 'en', {
		year: 'numeric',
		month: '2-digit',
		timeZone: zone,
		calendar: 'gregory',
		numberingSystem: 'latn',
	} ).formatToParts( new Date( at ) );
	const part = ( type: 'year' | 'month' ) =>
		parts.find( ( one ) => one.type === type )?.value ?? '';
	return `${ part( 'year' ) }-${ part( 'month' ) }`;
}

const MINUTE_MS = 60_000;

/**
 * An instant as a `datetime-local` field holds it, in the agent's own zone.
 *
 * @param at Milliseconds since 1970.
 * @example toLocalTime( Date.now() ) // '2026-11-22T09:30'
 */
export function toLocalTime( at: number ): string {
	const offset = new Date( at ).getTimezoneOffset() * MINUTE_MS;
	return new Date( at - offset )
		.toISOString()
		.slice( 0, 'yyyy-mm-ddThh:mm'.length );
}

/**
 * What such a field holds as an instant; null when it is empty or no time.
 *
 * @param value Like `2026-11-22T09:30`.
 */
export function fromLocalTime( value: string ): string | null {
	const at = new Date( value );
	return Number.isNaN( at.getTime() ) ? null : at.toISOString();
}

import { ClockError } from './clock-error.ts';

/** An instant inside the provider: milliseconds since 1970-01-01T00:00:00Z. Outside it is an ISO text. */
export type Millis = number;

export const SECOND: Millis = 1000;
export const MINUTE: Millis = 60 * SECOND;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

const ISO =
	/^[+-]?\d{4,6}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d([.,]\d+)?)?([Zz]|[+-]\d\d(:?\d\d)?)$/;
const SHORT_OFFSET = /([+-]\d\d)(?::?(\d\d))?$/;

/**
 * Reads an instant with its offset. A local time without one is refused: it would mean another instant in each zone.
 *
 * @throws {ClockError} `not_an_instant`.
 */
export function parseInstant( text: string ): Millis {
	if ( ! ISO.test( text ) ) {
		throw new ClockError(
			'not_an_instant',
			`"${ text }" is no instant: write it like 2026-03-10T09:00:00+01:00 or …Z.`
		);
	}
	const at = Date.parse( normalised( text ) );
	if (
		Number.isNaN( at ) ||
		! isDay( text.split( /[Tt ]/ )[ 0 ] as string )
	) {
		throw new ClockError(
			'not_an_instant',
			`"${ text }" is no instant: there is no such date or time.`
		);
	}
	return at;
}

/** `Date.parse` takes 30 February for 2 March. */
const isDay = ( date: string ): boolean => {
	const midnight = new Date( `${ date }T00:00:00Z` );
	return (
		! Number.isNaN( midnight.getTime() ) &&
		midnight.toISOString().startsWith( date )
	);
};

const normalised = ( text: string ): string =>
	text
		.toUpperCase()
		.replace( ' ', 'T' )
		.replace( ',', '.' )
		.replace(
			SHORT_OFFSET,
			( _all, hours: string, minutes = '00' ) => `${ hours }:${ minutes }`
		);

/** An instant in UTC; milliseconds only where there are any. */
export const formatInstant = ( at: Millis ): string =>
	new Date( at ).toISOString().replace( '.000Z', 'Z' );

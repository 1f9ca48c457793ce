import { DAY, type Millis } from './instant.ts';
import { instantOfLocal, localAt } from './zone.ts';

/** A day of a zone's calendar, `2026-03-29`. */
export type LocalDate = string;

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Midnight of a local date written as if it were UTC, or null when there is no such date. */
export function dateToLocal( date: LocalDate ): Millis | null {
	const [ , year, month, day ] = DATE.exec( date ) ?? [];
	if ( ! year ) {
		return null;
	}
	const local = Date.parse( `${ year }-${ month }-${ day }T00:00:00Z` );
	return localToDate( local ) === date ? local : null;
}

/** The date of a local time written as if it were UTC; '' for what is no time. */
export const localToDate = ( local: Millis ): LocalDate =>
	Number.isNaN( local ) ? '' : new Date( local ).toISOString().slice( 0, 10 );

/** The date that a zone's calendar shows at an instant. */
export const dateAt = ( zone: string, at: Millis ): LocalDate =>
	localToDate( localAt( zone, at ) );

/** The month that a zone's calendar shows at an instant, `2026-03`. */
export const monthAt = ( zone: string, at: Millis ): string =>
	dateAt( zone, at ).slice( 0, 7 );

/** The first instant of a local date; after the gap where the clocks skip midnight. */
export const startOfDate = ( zone: string, date: LocalDate ): Millis =>
	instantOfLocal( zone, dateToLocal( date ) ?? Number.NaN );

/** The first instant of a month in a zone. */
export const startOfMonth = ( zone: string, month: string ): Millis =>
	startOfDate( zone, `${ month }-01` );

/** The date a number of days later. */
export const addDays = ( date: LocalDate, days: number ): LocalDate =>
	localToDate( ( dateToLocal( date ) ?? Number.NaN ) + days * DAY );

/**
 * The same day some months later, clamped to the last day of a shorter month.
 *
 * @example addMonths( '2026-01-31', 3 ) // '2026-04-30'
 */
export function addMonths( date: LocalDate, months: number ): LocalDate {
	const month = nextMonths( date.slice( 0, 7 ), months );
	const lastDay = addDays( `${ nextMonths( month, 1 ) }-01`, -1 );
	const same = `${ month }-${ date.slice( 8 ) }`;
	return same < lastDay ? same : lastDay;
}

/** The month a number of months later: `nextMonths( '2026-12', 1 )` is `2027-01`. */
export function nextMonths( month: string, count = 1 ): string {
	const index =
		Number( month.slice( 0, 4 ) ) * 12 +
		Number( month.slice( 5, 7 ) ) -
		1 +
		count;
	return `${ String( Math.floor( index / 12 ) ).padStart(
		4,
		'0'
	) }-${ String( ( index % 12 ) + 1 ).padStart( 2, '0' ) }`;
}

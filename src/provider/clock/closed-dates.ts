import type { Locale } from '../../contract/locale.ts';
import type { Calendar } from './calendar-schema.ts';
import type { LocalDate } from './local-date.ts';
import { publicHolidaysOf } from './public-holidays.ts';

/** The dates of a year that a calendar closes all day, with the feast's name where it is known ('' otherwise). */
export function closedDates(
	calendar: Calendar,
	year: number,
	locale: Locale = 'en'
): Map< LocalDate, string > {
	const { holidays, public_holidays: spec } = calendar;
	const closed = new Map(
		spec ? publicHolidaysOf( spec, year, locale ) : []
	);
	for ( const date of [ ...holidays, ...( spec?.add ?? [] ) ] ) {
		if ( Number( date.slice( 0, 4 ) ) === year && ! closed.has( date ) ) {
			closed.set( date, '' );
		}
	}
	for ( const date of spec?.remove ?? [] ) {
		closed.delete( date );
	}
	return closed;
}

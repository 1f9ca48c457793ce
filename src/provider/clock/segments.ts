import { secondsOfDay, WEEKDAYS, type Calendar } from './calendar-schema.ts';
import { closedDates } from './closed-dates.ts';
import { DAY, SECOND, type Millis } from './instant.ts';
import { localToDate } from './local-date.ts';
import { mergeSpans, subtractSpans, type Span } from './span.ts';
import { instantOfLocal } from './zone.ts';

/** The open segments of a local year as instants: sorted, apart from each other, none empty (a gap of the clocks can empty one). */
export function segmentsOfYear( calendar: Calendar, year: number ): Span[] {
	const closed = closedDates( calendar, year );
	const segments: Span[] = [];
	const end = Date.UTC( year + 1, 0, 1 );
	for ( let day = Date.UTC( year, 0, 1 ); day < end; day += DAY ) {
		if ( ! closed.has( localToDate( day ) ) ) {
			segments.push( ...segmentsOfDay( calendar, day ) );
		}
	}
	return mergeSpans( segments );
}

function segmentsOfDay( calendar: Calendar, day: Millis ): Span[] {
	const { zone, hours, breaks } = calendar;
	const toSpan = ( from: string, to: string ): Span => [
		instantOfLocal( zone, day + secondsOfDay( from ) * SECOND ),
		instantOfLocal( zone, day + secondsOfDay( to ) * SECOND ),
	];
	const weekday = WEEKDAYS[
		new Date( day ).getUTCDay()
	] as ( typeof WEEKDAYS )[ number ];
	const open = mergeSpans(
		( hours[ weekday ] ?? [] ).map( ( [ from, to ] ) => toSpan( from, to ) )
	);
	if ( open.length === 0 || breaks.length === 0 ) {
		return open;
	}
	const date = localToDate( day );
	const shut = breaks
		.filter( ( entry ) => entry.date === date )
		.map( ( { from, to } ) => toSpan( from, to ) );
	return subtractSpans( open, mergeSpans( shut ) );
}

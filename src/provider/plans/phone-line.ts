import type { Locale } from '../../contract/locale.ts';
import type { PhoneLine } from '../../contract/summary.ts';
import type { Calendar, Weekday } from '../clock/calendar-schema.ts';
import type { Millis } from '../clock/instant.ts';
import { isOpenAt, nextChangeAt } from '../clock/open-at.ts';
import type { Plan, PlanLine } from './plan-schema.ts';

/** Monday first, as opening hours are written. */
const WEEK: readonly Weekday[] = [
	'mon',
	'tue',
	'wed',
	'thu',
	'fri',
	'sat',
	'sun',
];
/** 1 January 2024 was a Monday. */
const SOME_MONDAY = Date.UTC( 2024, 0, 1 );
const DAY = 86_400_000;

/**
 * The phone line to show: the one that answers now, the office before others; else the one that answers next.
 * Null when the plan has no line or nobody has set a number.
 */
export function phoneLine(
	plan: Plan,
	providerPhone: string | null,
	at: Millis,
	locale: Locale
): PhoneLine | null {
	const lines = plan.lines.map( ( line ) => stateOf( plan, line, at ) );
	const chosen =
		lines.find( ( { open } ) => open ) ??
		lines.toSorted(
			( a, b ) => ( a.until ?? Infinity ) - ( b.until ?? Infinity )
		)[ 0 ];
	const number = chosen?.line.number ?? providerPhone;
	if ( ! chosen || ! number ) {
		return null;
	}
	return {
		label: chosen.line.label[ locale ],
		number,
		open_now: chosen.open,
		until:
			chosen.until === null
				? null
				: new Date( chosen.until ).toISOString(),
		hours: hoursInWords( chosen.hours, locale ),
	};
}

interface LineState {
	line: PlanLine;
	hours: Calendar | 'always';
	open: boolean;
	until: Millis | null;
}

function stateOf( plan: Plan, line: PlanLine, at: Millis ): LineState {
	const hours = line.hours === 'office' ? plan.office : line.hours;
	return hours === 'always'
		? { line, hours, open: true, until: null }
		: {
				line,
				hours,
				open: isOpenAt( hours, at ),
				until: nextChangeAt( hours, at ),
		  };
}

const ALWAYS: Record< Locale, string > = {
	en: 'Day and night, every day',
	fr: 'Jour et nuit, tous les jours',
	nl: 'Dag en nacht, elke dag',
	de: 'Tag und Nacht, jeden Tag',
	it: 'Giorno e notte, tutti i giorni',
};

/** Hours like `Mon–Fri 09:00–17:00`: neighbouring days with the same hours stand together. */
export function hoursInWords(
	hours: Calendar | 'always',
	locale: Locale
): string {
	if ( hours === 'always' ) {
		return ALWAYS[ locale ];
	}
	const format = new Intl.DateTimeFormat(
		locale === 'en' ? 'en-GB' : locale,
		{ weekday: 'short', timeZone: 'UTC' }
	);
	const groups: { first: number; last: number; text: string }[] = [];
	WEEK.forEach( ( day, index ) => {
		const text = ( hours.hours[ day ] ?? [] )
			.map( ( [ from, to ] ) => `${ from }–${ to }` )
			.join( ', ' );
		const group = groups.at( -1 );
		if ( group?.text === text ) {
			group.last = index;
		} else {
			groups.push( { first: index, last: index, text } );
		}
	} );
	const name = ( index: number ) =>
		format.format( SOME_MONDAY + index * DAY );
	return groups
		.filter( ( { text } ) => text !== '' )
		.map(
			( { first, last, text } ) =>
				`${
					first === last
						? name( first )
						: `${ name( first ) }–${ name( last ) }`
				} ${ text }`
		)
		.join( '; ' );
}

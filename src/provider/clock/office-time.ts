import type { Calendar } from './calendar-schema.ts';
import { secondsOfDay } from './calendar-schema.ts';
import { ClockError } from './clock-error.ts';
import { formatInstant, type Millis } from './instant.ts';
import { segmentsOfYear } from './segments.ts';
import { mergeSpans, type Span } from './span.ts';
import type { Timeline } from './timeline.ts';

/** A deadline this far away is a mistake in the plan, and the search for it must end. */
const HORIZON_YEARS = 400;
/** When asked for another century, the years between are not worth computing. */
const KEEP_YEARS = 100;

const yearOf = ( at: Millis ): number => new Date( at ).getUTCFullYear();

/**
 * A calendar's open time as sorted instants with running sums, computed a year at a time and kept: each question is
 * then one or two binary searches.
 */
class OfficeTime implements Timeline {
	readonly #calendar: Calendar;
	/** The local years `[first, end)` are computed. */
	#firstYear = 0;
	#endYear = 0;
	#spans: Span[] = [];
	#starts = new Float64Array( 0 );
	#ends = new Float64Array( 0 );
	/** Open milliseconds before each segment; one more at the end for the sum of all. */
	#before = new Float64Array( 1 );
	/** Its hours were looked at and there are some. */
	#opensEver = false;

	constructor( calendar: Calendar ) {
		this.#calendar = calendar;
	}

	openBetween( from: Millis, to: Millis ): Millis {
		if ( from >= to ) {
			return 0;
		}
		this.#cover( yearOf( from ) - 1, yearOf( to ) + 2 );
		return this.#openBefore( to ) - this.#openBefore( from );
	}

	advance( from: Millis, open: Millis ): Millis {
		this.#assertOpensEver();
		const year = yearOf( from );
		for ( let ahead = 2; ; ahead *= 2 ) {
			this.#cover( year - 1, year + ahead );
			const target = this.#openBefore( from ) + open;
			const index =
				open > 0
					? this.#firstReaching( target )
					: this.#firstEndingAfter( from );
			if ( index < this.#starts.length ) {
				const start = this.#starts[ index ] as number;
				return start + target - ( this.#before[ index ] as number );
			}
			if ( ahead > HORIZON_YEARS ) {
				throw new ClockError(
					'too_far',
					`From ${ formatInstant(
						from
					) } that much open time does not come within ${ HORIZON_YEARS } years.`
				);
			}
		}
	}

	segments( from: Millis, to: Millis ): Span[] {
		if ( from >= to ) {
			return [];
		}
		this.#cover( yearOf( from ) - 1, yearOf( to ) + 2 );
		const found: Span[] = [];
		for (
			let index = this.#firstEndingAfter( from );
			index < this.#starts.length;
			index++
		) {
			const [ start, end ] = this.#spans[ index ] as Span;
			if ( start >= to ) {
				break;
			}
			found.push( [ Math.max( start, from ), Math.min( end, to ) ] );
		}
		return found;
	}

	#assertOpensEver(): void {
		this.#opensEver ||= Object.values( this.#calendar.hours )
			.flat()
			.some(
				( [ from, to ] ) => secondsOfDay( from ) < secondsOfDay( to )
			);
		if ( ! this.#opensEver ) {
			throw new ClockError(
				'never_opens',
				'This calendar has no open hours on any weekday, so nothing can ever be due by it.'
			);
		}
	}

	#cover( first: number, end: number ): void {
		if ( first >= this.#firstYear && end <= this.#endYear ) {
			return;
		}
		const near =
			first - this.#endYear < KEEP_YEARS &&
			this.#firstYear - end < KEEP_YEARS;
		if ( near ) {
			const older = this.#compute( first, this.#firstYear );
			const newer = this.#compute( this.#endYear, end );
			this.#keep( older.concat( this.#spans, newer ) );
			this.#firstYear = Math.min( first, this.#firstYear );
			this.#endYear = Math.max( end, this.#endYear );
		} else {
			this.#keep( this.#compute( first, end ) );
			this.#firstYear = first;
			this.#endYear = end;
		}
	}

	#compute( first: number, end: number ): Span[] {
		const spans: Span[] = [];
		for ( let year = first; year < end; year++ ) {
			spans.push( ...segmentsOfYear( this.#calendar, year ) );
		}
		return spans;
	}

	/** Years that touch at midnight become one segment. */
	#keep( computed: Span[] ): void {
		const spans = mergeSpans( computed );
		this.#spans = spans;
		this.#starts = Float64Array.from( spans, ( span ) => span[ 0 ] );
		this.#ends = Float64Array.from( spans, ( span ) => span[ 1 ] );
		this.#before = new Float64Array( spans.length + 1 );
		spans.forEach( ( [ from, to ], index ) => {
			this.#before[ index + 1 ] =
				( this.#before[ index ] as number ) + to - from;
		} );
	}

	#openBefore( at: Millis ): Millis {
		const index = this.#firstEndingAfter( at );
		const start = this.#starts[ index ] ?? Infinity;
		return ( this.#before[ index ] as number ) + Math.max( 0, at - start );
	}

	#firstEndingAfter( at: Millis ): number {
		return firstWhere( this.#ends, ( end ) => end > at );
	}

	/** The segment in which the running sum reaches `target` (> 0): at its very end counts, so a target may be a closing instant. */
	#firstReaching( target: Millis ): number {
		return firstWhere( this.#before, ( sum ) => sum >= target ) - 1;
	}
}

/** Binary search: the first index whose value passes, or the length. */
function firstWhere(
	sorted: Float64Array,
	passes: ( value: number ) => boolean
): number {
	let low = 0;
	let high = sorted.length;
	while ( low < high ) {
		const middle = ( low + high ) >>> 1;
		if ( passes( sorted[ middle ] as number ) ) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return low;
}

const known = new WeakMap< Calendar, Timeline >();

/** The timeline of a calendar; kept as long as that calendar object lives, so load a plan once. */
export function officeTime( calendar: Calendar ): Timeline {
	let timeline = known.get( calendar );
	if ( ! timeline ) {
		timeline = new OfficeTime( calendar );
		known.set( calendar, timeline );
	}
	return timeline;
}

import { ClockError } from './clock-error.ts';
import { DAY, SECOND, type Millis } from './instant.ts';

/** A stretch of time with one offset: `[from, to)` in instants, local time = instant + offset. */
export interface OffsetPeriod {
	from: Millis;
	to: Millis;
	offset: Millis;
}

/** No zone has ever changed its clocks twice within this. */
const PROBE = 3 * DAY;
const MARGIN = 3 * DAY;

const formats = new Map< string, Intl.DateTimeFormat >();
const periodsOfYear = new Map< string, Map< number, OffsetPeriod[] > >();

function formatOf( zone: string ): Intl.DateTimeFormat {
	let format = formats.get( zone );
	if ( ! format ) {
		try {
			format = new Intl.DateTimeFormat( 'en-US', {
				timeZone: zone,
				timeZoneName: 'longOffset',
			} );
		} catch {
			throw new ClockError(
				'unknown_zone',
				`"${ zone }" is no time zone: use a name like Europe/Amsterdam.`
			);
		}
		formats.set( zone, format );
	}
	return format;
}

/** Throws `unknown_zone` unless the zone is one of the IANA names. */
export function assertZone( zone: string ): void {
	formatOf( zone );
}

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

function probeOffset( zone: string, at: Millis ): Millis {
	const [ , sign, hours = '0', minutes = '0', seconds = '0' ] =
		OFFSET.exec( formatOf( zone ).format( at ) ) ?? [];
	const size =
		( Number( hours ) * 3600 +
			Number( minutes ) * 60 +
			Number( seconds ) ) *
		SECOND;
	return sign === '-' ? -size : size;
}

/** The first instant in `(before, after]` that has the offset of `after`, to the second. */
function changeBetween( zone: string, before: Millis, after: Millis ): Millis {
	const offset = probeOffset( zone, after );
	let low = before / SECOND;
	let high = after / SECOND;
	while ( high - low > 1 ) {
		const middle = Math.floor( ( low + high ) / 2 );
		if ( probeOffset( zone, middle * SECOND ) === offset ) {
			high = middle;
		} else {
			low = middle;
		}
	}
	return high * SECOND;
}

function findPeriods( zone: string, year: number ): OffsetPeriod[] {
	const end = Date.UTC( year + 1, 0, 1 ) + MARGIN;
	let at = Date.UTC( year, 0, 1 ) - MARGIN;
	const periods: OffsetPeriod[] = [
		{ from: -Infinity, to: Infinity, offset: probeOffset( zone, at ) },
	];
	for ( ; at < end; at += PROBE ) {
		const last = periods[ periods.length - 1 ] as OffsetPeriod;
		const offset = probeOffset( zone, at + PROBE );
		if ( offset !== last.offset ) {
			last.to = changeBetween( zone, at, at + PROBE );
			periods.push( { from: last.to, to: Infinity, offset } );
		}
	}
	return periods;
}

/** The offsets of a zone in a UTC year and three days round it, oldest first; kept, because finding them costs. */
function periodsIn( zone: string, year: number ): OffsetPeriod[] {
	let years = periodsOfYear.get( zone );
	if ( ! years ) {
		years = new Map();
		periodsOfYear.set( zone, years );
	}
	let periods = years.get( year );
	if ( ! periods ) {
		periods = findPeriods( zone, year );
		years.set( year, periods );
	}
	return periods;
}

const yearOf = ( at: Millis ): number => new Date( at ).getUTCFullYear();

/** What a zone's clocks show at an instant, written as if it were UTC. */
export function localAt( zone: string, at: Millis ): Millis {
	const period = periodsIn( zone, yearOf( at ) ).find(
		( { to } ) => at < to
	) as OffsetPeriod;
	return at + period.offset;
}

/**
 * The instant of a local time (written as if it were UTC). A time that the clocks skip is the instant after the gap,
 * one that they repeat is the first of the two.
 */
export function instantOfLocal( zone: string, local: Millis ): Millis {
	const period = periodsIn( zone, yearOf( local ) ).find(
		( { to, offset } ) => local < to + offset
	) as OffsetPeriod;
	return Math.max( period.from, local - period.offset );
}

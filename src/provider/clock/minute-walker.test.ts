import { expect, test } from 'vitest';
import {
	calendar,
	secondsOfDay,
	WEEKDAYS,
	type Calendar,
} from './calendar-schema.ts';
import { DAY, MINUTE } from './instant.ts';
import { openSeconds } from './open-time.ts';

/**
 * A second opinion that shares nothing with the engine: it walks minute by minute and looks at the clock on the wall
 * (Intl), for three days round each change of the clocks in 2024-2030, in every zone that changes them.
 */
const SPANS: [ string, string ][] = [
	[ '00:00', '00:30' ],
	[ '01:15', '02:00' ],
	[ '02:30', '03:00' ],
	[ '23:15', '24:00' ],
];

const wallClock = ( zone: string ) => {
	const format = new Intl.DateTimeFormat( 'en-US', {
		timeZone: zone,
		timeZoneName: 'longOffset',
	} );
	return ( at: number ) => {
		const [ , sign, hours = 0, minutes = 0 ] =
			/GMT(?:([+-])(\d\d):(\d\d))?$/.exec( format.format( at ) ) ?? [];
		return (
			at +
			( sign === '-' ? -1 : 1 ) *
				( Number( hours ) * 60 + Number( minutes ) ) *
				MINUTE
		);
	};
};

function changesOf( zone: string ): number[] {
	const local = wallClock( zone );
	const changes = [];
	for (
		let day = Date.UTC( 2024, 0, 1 );
		day < Date.UTC( 2031, 0, 1 );
		day += DAY
	) {
		if ( local( day + DAY ) - local( day ) !== DAY ) {
			changes.push( day );
		}
	}
	return changes;
}

/** The first minute that shows a later date than `from` does. */
function firstMidnight( zone: string, from: number ): number {
	const local = wallClock( zone );
	const day = Math.floor( local( from ) / DAY );
	let at = from;
	while ( Math.floor( local( at ) / DAY ) === day ) {
		at += MINUTE;
	}
	return at;
}

/** Open minutes in `[from, to)`: a span is open from the first minute at which the clock shows its start (or more) to the first that shows its end. */
function walk( { zone }: Calendar, from: number, to: number ): number {
	const local = wallClock( zone );
	const shown: number[] = [];
	for ( let at = from; at < to; at += MINUTE ) {
		shown.push( local( at ) );
	}
	const firstShowing = ( time: number ) => {
		const index = shown.findIndex( ( clock ) => clock >= time );
		return index < 0 ? shown.length : index;
	};
	let open = 0;
	for (
		let day = Math.floor( ( shown[ 0 ] as number ) / DAY ) * DAY + DAY;
		day < ( shown.at( -1 ) as number );
		day += DAY
	) {
		for ( const [ start, end ] of SPANS ) {
			open +=
				firstShowing( day + secondsOfDay( end ) * 1000 ) -
				firstShowing( day + secondsOfDay( start ) * 1000 );
		}
	}
	return open;
}

const zones = Intl.supportedValuesOf( 'timeZone' )
	.map( ( zone ) => ( { zone, changes: changesOf( zone ) } ) )
	.filter( ( { changes } ) => changes.length > 0 );
/** Zones that change on the same days and show the same clock then are one zone to the engine. */
const distinct = [
	...new Map(
		zones.map( ( { zone, changes } ) => [
			changes
				.map(
					( day ) =>
						`${ day } ${ wallClock( zone )( day ) } ${ wallClock(
							zone
						)( day + DAY ) }`
				)
				.join(),
			{ zone, changes },
		] )
	).values(),
];

test( 'every zone that changes its clocks is looked at', () => {
	expect( zones.length ).toBeGreaterThan( 100 );
	expect( distinct.length ).toBeGreaterThan( 20 );
} );

test.each( distinct )(
	'agrees with the minute walker in $zone',
	{ timeout: 60_000 },
	( { zone, changes } ) => {
		const hours = calendar.parse( {
			zone,
			hours: Object.fromEntries(
				WEEKDAYS.map( ( day ) => [ day, SPANS ] )
			),
		} );
		for ( const day of changes ) {
			// Whole local days: the walker counts from the first midnight it sees to the last it has seen begin.
			const [ from, to ] = [ day - DAY, day + 3 * DAY ];
			expect(
				openSeconds( hours, firstMidnight( zone, from ), to ) / 60,
				new Date( day ).toISOString()
			).toBe( walk( hours, from, to ) );
		}
	}
);

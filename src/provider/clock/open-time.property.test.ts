import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, RUNS, seed } from '../../../tests/support/property.ts';
import { calendar, WEEKDAYS } from './calendar-schema.ts';
import { addOpenTime, openSeconds } from './open-time.ts';

const spans = fc
	.uniqueArray( fc.integer( { min: 0, max: 96 } ), {
		minLength: 2,
		maxLength: 6,
	} )
	.map( ( quarters ) => quarters.sort( ( a, b ) => a - b ) )
	.map( ( sorted ) =>
		sorted.slice( 0, sorted.length - ( sorted.length % 2 ) )
	)
	.map( ( even ) =>
		even.flatMap( ( from, index ) =>
			index % 2
				? []
				: [ [ clock( from ), clock( even[ index + 1 ] as number ) ] ]
		)
	);
const clock = ( quarters: number ) =>
	`${ String( Math.floor( quarters / 4 ) ).padStart( 2, '0' ) }:${ String(
		( quarters % 4 ) * 15
	).padStart( 2, '0' ) }`;
const aCalendar = fc
	.record( {
		zone: fc.constantFrom(
			'Europe/Amsterdam',
			'America/New_York',
			'America/St_Johns',
			'America/Havana',
			'America/Santiago',
			'Africa/Cairo',
			'Africa/Casablanca',
			'Antarctica/Troll',
			'Asia/Beirut',
			'Asia/Kathmandu',
			'Australia/Lord_Howe',
			'Pacific/Chatham',
			'Pacific/Kiritimati'
		),
		hours: fc.dictionary( fc.constantFrom( ...WEEKDAYS ), spans, {
			minKeys: 1,
			noNullPrototype: true,
		} ),
		holidays: fc.array(
			fc.constantFrom(
				'2026-03-29',
				'2026-03-30',
				'2026-10-25',
				'2026-12-25'
			),
			{ maxLength: 3 }
		),
		breaks: fc.array(
			fc.constantFrom(
				{ date: '2026-10-25', from: '02:15', to: '02:45' },
				{ date: '2026-03-29', from: '01:30', to: '03:30' },
				{ date: '2026-04-05', from: '22:00', to: '24:00' },
				{ date: '2026-04-06', from: '00:00', to: '03:00' }
			),
			{ maxLength: 3 }
		),
	} )
	.map( ( value ) => calendar.parse( value ) );
/** A calendar computes whole years when it is first asked; so many, asked again and again, make 10,000 runs cheap. */
const CALENDARS = 300;
const anyCalendar = fc.constantFrom(
	...fc.sample( aCalendar, { numRuns: Math.min( CALENDARS, RUNS ), seed } )
);
const instant = fc.integer( {
	min: Date.UTC( 2026, 0, 1 ),
	max: Date.UTC( 2027, 0, 1 ),
} );
const duration = fc.integer( { min: 0, max: 400_000 } );
const anyPauses = fc.array(
	fc
		.tuple( instant, fc.integer( { min: 0, max: 9e8 } ) )
		.map( ( [ from, length ] ) => ( { from, to: from + length } ) ),
	{ maxLength: 5 }
);

describe( 'properties', () => {
	test( 'adding and then measuring gives back the same', () =>
		holds(
			fc.property(
				anyCalendar,
				instant,
				duration,
				anyPauses,
				( hours, from, seconds, pauses ) => {
					const at = addOpenTime( hours, from, seconds, pauses );
					expect(
						openSeconds( hours, from, at, pauses )
					).toBeCloseTo( seconds, 6 );
					expect(
						seconds === 0 ||
							openSeconds( hours, from, at - 1, pauses ) < seconds
					).toBe( true );
				}
			)
		) );

	test( 'time never runs backwards', () =>
		holds(
			fc.property(
				anyCalendar,
				instant,
				fc.nat( 9e8 ),
				duration,
				duration,
				anyPauses,
				( hours, from, later, seconds, more, pauses ) => {
					const at = addOpenTime( hours, from, seconds, pauses );
					expect( at ).toBeGreaterThanOrEqual( from );
					expect(
						addOpenTime( hours, from + later, seconds, pauses )
					).toBeGreaterThanOrEqual( at );
					expect(
						addOpenTime( hours, from, seconds + more, pauses )
					).toBeGreaterThanOrEqual( seconds === 0 ? from : at );
				}
			)
		) );

	test( 'a range is the sum of its parts, and 0 when reversed', () =>
		holds(
			fc.property(
				anyCalendar,
				instant,
				instant,
				instant,
				anyPauses,
				( hours, a, b, c, pauses ) => {
					const [ from, middle, to ] = [ a, b, c ].sort(
						( x, y ) => x - y
					) as [ number, number, number ];
					const whole = openSeconds( hours, from, to, pauses );
					expect(
						openSeconds( hours, from, middle, pauses ) +
							openSeconds( hours, middle, to, pauses )
					).toBeCloseTo( whole, 6 );
					expect( openSeconds( hours, to, from, pauses ) ).toBe( 0 );
				}
			)
		) );
} );

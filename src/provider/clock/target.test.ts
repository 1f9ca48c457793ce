import { describe, expect, test } from 'vitest';
import { calendar } from './calendar-schema.ts';
import { explain } from './explain.ts';
import { parseInstant } from './instant.ts';
import { addMonths, nextMonths } from './local-date.ts';
import { isOpenAt, nextChangeAt } from './open-at.ts';
import { computeTarget, isBreach, type TargetRule } from './target.ts';

const office = calendar.parse( {
	zone: 'Europe/Amsterdam',
	hours: Object.fromEntries(
		[ 'mon', 'tue', 'wed', 'thu', 'fri' ].map( ( day ) => [
			day,
			[ [ '09:00', '17:00' ] ],
		] )
	),
	public_holidays: { country: 'NL' },
} );
const wall = ( rule: Partial< TargetRule > ): TargetRule => ( {
	clock: 'wall',
	within_minutes: 15,
	not_before_minutes: null,
	latest_is_breach: false,
	...rule,
} );

describe( 'targets', () => {
	const at = parseInstant( '2026-03-28T12:00:00+01:00' );

	test( 'wall clocks count 24 h over the change of the clocks, and may have an earliest instant', () => {
		const target = computeTarget(
			wall( { within_minutes: 5760, not_before_minutes: 2880 } ),
			office,
			at
		);
		expect( target.latest - at ).toBe( 96 * 3_600_000 );
		expect( computeTarget( wall( {} ), office, at ).earliest ).toBeNull();
		expect( ( target.earliest ?? 0 ) - at ).toBe( 48 * 3_600_000 );
	} );

	test( '"in less than" is broken at the very instant, "within" only after it', () => {
		const strict = computeTarget(
			wall( { latest_is_breach: true } ),
			office,
			at
		);
		const lenient = computeTarget( wall( {} ), office, at );
		expect( isBreach( strict, strict.latest ) ).toBe( true );
		expect( isBreach( strict, strict.latest - 1 ) ).toBe( false );
		expect( isBreach( lenient, lenient.latest ) ).toBe( false );
		expect( isBreach( lenient, lenient.latest + 1 ) ).toBe( true );
	} );

	test( 'a pause that grows is counted anew, not added to the last deadline', () => {
		const rule = wall( { clock: 'office', within_minutes: 60 } );
		const from = parseInstant( '2026-03-13T16:30:00+01:00' );
		const pause = { from, to: parseInstant( '2026-03-13T16:45:00+01:00' ) };
		expect( computeTarget( rule, office, from, [ pause ] ).latest ).toBe(
			parseInstant( '2026-03-16T09:45:00+01:00' )
		);
		expect(
			computeTarget( rule, office, from, [
				{ ...pause, to: parseInstant( '2026-03-16T08:00:00+01:00' ) },
			] ).latest
		).toBe( parseInstant( '2026-03-16T10:00:00+01:00' ) );
	} );
} );

describe( 'explain', () => {
	test( 'its segments add up, and it names the holidays and pauses in five languages', () => {
		const pauses = [
			{
				from: parseInstant( '2026-04-24T13:00:00+02:00' ),
				to: parseInstant( '2026-04-24T14:00:00+02:00' ),
				reason: 'waiting_for_client',
			},
		];
		const story = explain( {
			hours: office,
			zone: office.zone,
			from: parseInstant( '2026-04-24T12:00:00+02:00' ),
			seconds: 57_600,
			pauses,
		} );
		expect( story.at ).toBe( '2026-04-29T11:00:00Z' );
		expect(
			story.segments.reduce( ( sum, { seconds } ) => sum + seconds, 0 )
		).toBe( 57_600 );
		expect( story.holidays ).toEqual( [
			{ date: '2026-04-27', name: "King's Day" },
		] );
		expect( story.pauses ).toEqual( [
			{
				from: '2026-04-24T11:00:00Z',
				to: '2026-04-24T12:00:00Z',
				reason: 'waiting_for_client',
				seconds: 3600,
			},
		] );
		expect( story.words.nl ).toContain( 'Koningsdag' );
		expect( new Set( Object.values( story.words ) ).size ).toBe( 5 );
	} );
} );

describe( 'open now', () => {
	test.each( [
		[
			'open at 09:00',
			'2026-03-10T09:00:00+01:00',
			true,
			'2026-03-10T17:00:00+01:00',
		],
		[
			'closed at 17:00',
			'2026-03-10T17:00:00+01:00',
			false,
			'2026-03-11T09:00:00+01:00',
		],
		[
			'closed on a holiday',
			'2026-04-27T12:00:00+02:00',
			false,
			'2026-04-28T09:00:00+02:00',
		],
	] )( '%s', ( _name, at, open, change ) => {
		expect( isOpenAt( office, parseInstant( at ) ) ).toBe( open );
		expect( nextChangeAt( office, parseInstant( at ) ) ).toBe(
			parseInstant( change )
		);
	} );

	test( 'hours that never change have no next change', () => {
		const never = calendar.parse( { zone: 'UTC', hours: {} } );
		const always = calendar.parse( {
			zone: 'UTC',
			hours: Object.fromEntries(
				[ 'sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' ].map(
					( day ) => [ day, [ [ '00:00', '24:00' ] ] ]
				)
			),
		} );
		expect( nextChangeAt( never, 0 ) ).toBeNull();
		expect( nextChangeAt( always, 0 ) ).toBeNull();
	} );
} );

describe( 'dates and instants', () => {
	test.each( [
		[ '2026-01-31', 3, '2026-04-30' ],
		[ '2023-11-30', 3, '2024-02-29' ],
		[ '2026-11-30', 3, '2027-02-28' ],
		[ '2026-02-28', 3, '2026-05-28' ],
	] )( '%s and %i months is %s', ( date, months, end ) => {
		expect( addMonths( date, months ) ).toBe( end );
	} );

	test( 'months turn at the year', () => {
		expect( nextMonths( '2026-12' ) ).toBe( '2027-01' );
		expect( nextMonths( '2026-01', -1 ) ).toBe( '2025-12' );
	} );

	test.each( [
		'2026-03-10',
		'2026-03-10T10:00:00',
		'2026-02-30T10:00:00Z',
		'2026-03-10T25:00:00Z',
		'now',
	] )( '%s is refused', ( text ) => {
		expect( () => parseInstant( text ) ).toThrow(
			expect.objectContaining( { code: 'not_an_instant' } )
		);
	} );

	test.each( [
		[ '2026-03-10T10:00:00.5+01:00', '2026-03-10T09:00:00.500Z' ],
		[ '2026-03-10T10:00+0100', '2026-03-10T09:00:00.000Z' ],
		[ '2026-03-10t09:00:00z', '2026-03-10T09:00:00.000Z' ],
	] )( '%s is read', ( text, iso ) => {
		expect( new Date( parseInstant( text ) ).toISOString() ).toBe( iso );
	} );

	test( 'bad calendars are refused with the place of the mistake', () => {
		const bad = calendar.safeParse( {
			zone: 'Europe/Atlantis',
			hours: { mon: [ [ '17:00', '09:00' ] ] },
			holidays: [ '2026-02-30' ],
		} );
		expect(
			bad.error?.issues.map( ( { path } ) => path.join( '.' ) )
		).toEqual( [ 'zone', 'hours.mon.0', 'holidays.0' ] );
	} );
} );

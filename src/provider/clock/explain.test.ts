import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../contract/locale.ts';
import { calendar } from './calendar-schema.ts';
import { explain } from './explain.ts';
import { EXPLAIN_WORDS, fill } from './explain-words.ts';
import { parseInstant } from './instant.ts';
import { addOpenTime } from './open-time.ts';

const office = calendar.parse( {
	zone: 'Europe/Amsterdam',
	hours: Object.fromEntries(
		[ 'mon', 'tue', 'wed', 'thu', 'fri' ].map( ( day ) => [
			day,
			[ [ '09:00', '17:00' ] ],
		] )
	),
	holidays: [ '2027-01-04' ],
	public_holidays: { country: 'NL' },
} );
const plain = ( text: string ) => text.replace( /[\u202f\u00a0]/g, ' ' );

describe( 'an explained deadline', () => {
	const story = explain( {
		hours: office,
		zone: office.zone,
		from: parseInstant( '2026-12-31T16:00:00+01:00' ),
		seconds: 2 * 3600 + 90,
		pauses: [
			{
				from: parseInstant( '2026-12-31T12:00:00Z' ),
				to: parseInstant( '2026-12-31T15:30:00Z' ),
				reason: 'access_withheld',
			},
			{
				from: parseInstant( '2026-12-30T12:00:00Z' ),
				to: parseInstant( '2026-12-31T15:00:00Z' ),
			},
			{ from: parseInstant( '2027-02-01T12:00:00Z' ), to: null },
		],
	} );

	test( 'lists what was counted, the closed days in order over the year, and each pause cut to it', () => {
		expect( story ).toMatchObject( {
			at: '2027-01-05T09:31:30Z',
			segments: [
				{
					from: '2026-12-31T15:30:00Z',
					to: '2026-12-31T16:00:00Z',
					seconds: 1800,
				},
				{
					from: '2027-01-05T08:00:00Z',
					to: '2027-01-05T09:31:30Z',
					seconds: 5490,
				},
			].filter( ( { seconds } ) => seconds > 0 ),
			holidays: [
				{ date: '2027-01-01', name: "New Year's Day" },
				{ date: '2027-01-04', name: '' },
			],
			pauses: [
				{
					from: '2026-12-31T12:00:00Z',
					to: '2026-12-31T15:30:00Z',
					reason: 'access_withheld',
					seconds: 1800,
				},
			],
		} );
		expect( story.pauses ).toHaveLength( 1 );
	} );

	test( 'says so in words, with times of the zone that was asked for', () => {
		expect( plain( story.words.en ) ).toBe(
			"Due 5 Jan 2027, 10:31. 2 h 2 min of opening hours from 31 Dec 2026, 16:00 (spans counted: 2). Closed: 1 Jan 2027 (New Year's Day), 4 Jan 2027. The clock stood still: 31 Dec 2026, 13:00 – 31 Dec 2026, 16:30."
		);
		expect( plain( story.words.nl ) ).toContain(
			'Gesloten: 1 jan 2027 (Nieuwjaar), 4 jan 2027.'
		);
	} );

	test( 'names its holidays in English, whatever language the list was read in last', () => {
		const overNewYear = ( year: number ) => ( {
			hours: office,
			zone: office.zone,
			from: parseInstant( `${ year }-12-31T16:00:00+01:00` ),
			seconds: 2 * 3600,
		} );
		const { from, seconds } = overNewYear( 2032 );
		addOpenTime( office, from, seconds );
		expect( explain( overNewYear( 2030 ) ).words.nl ).toContain(
			'Nieuwjaar'
		);
		expect( explain( overNewYear( 2031 ) ).holidays ).toEqual( [
			{ date: '2032-01-01', name: "New Year's Day" },
		] );
	} );

	test( 'of the clock on the wall has one segment and no closed days; a running pause has no end', () => {
		const wall = explain( {
			hours: 'wall',
			zone: 'UTC',
			from: parseInstant( '2026-12-24T12:00:00Z' ),
			seconds: 3600,
			pauses: [
				{
					from: parseInstant( '2026-12-24T12:30:00Z' ),
					to: parseInstant( '2026-12-24T12:45:00Z' ),
				},
			],
		} );
		expect( wall ).toMatchObject( {
			at: '2026-12-24T13:15:00Z',
			holidays: [],
		} );
		expect( wall.segments.map( ( { seconds } ) => seconds ) ).toEqual( [
			1800, 1800,
		] );
		expect( plain( wall.words.en ) ).toBe(
			'Due 24 Dec 2026, 13:15. 1 h 0 min from 24 Dec 2026, 12:00, day and night. The clock stood still: 24 Dec 2026, 12:30 – 24 Dec 2026, 12:45.'
		);
		const still = explain( {
			hours: 'wall',
			zone: 'UTC',
			from: 0,
			seconds: 60,
			pauses: [
				{ from: 59_000, to: null },
				{ from: 60_000, to: null },
			].slice( 1 ),
		} );
		expect( still.pauses ).toEqual( [] );
		expect( plain( still.words.en ) ).toBe(
			'Due 1 Jan 1970, 00:01. 0 h 1 min from 1 Jan 1970, 00:00, day and night.'
		);
	} );
} );

describe( 'the words', () => {
	test.each( LOCALES )(
		'in %s leave no place open that the English fill',
		( locale ) => {
			const places = ( text: string ) =>
				( text.match( /\{\w+\}/g ) ?? [] ).sort();
			for ( const [ name, text ] of Object.entries( EXPLAIN_WORDS.en ) ) {
				const other =
					EXPLAIN_WORDS[ locale ][
						name as keyof typeof EXPLAIN_WORDS.en
					];
				expect( places( other ), name ).toEqual( places( text ) );
				expect(
					other.replace( /\{\w+\}/g, '' ).length,
					name
				).toBeGreaterThan( 2 );
			}
			expect( Object.keys( EXPLAIN_WORDS[ locale ] ).sort() ).toEqual(
				Object.keys( EXPLAIN_WORDS.en ).sort()
			);
		}
	);

	test( 'keep a place that nothing was given for', () => {
		expect( fill( '{a} {b} {a}', { a: 0 } ) ).toBe( '0 {b} 0' );
	} );
} );

import { describe, expect, test } from 'vitest';
import { calendar, localTime, secondsOfDay } from './calendar-schema.ts';

describe( 'times', () => {
	test.each( [
		[ '00:00', 0 ],
		[ '09:30', 34_200 ],
		[ '23:59:59', 86_399 ],
		[ '24:00', 86_400 ],
		[ '24:00:00', 86_400 ],
		[ '19:00', 68_400 ],
	] )( '%s is %i seconds', ( time, seconds ) => {
		expect( localTime.safeParse( time ).success ).toBe( true );
		expect( secondsOfDay( time ) ).toBe( seconds );
	} );

	test.each( [
		'24:01',
		'24:00:01',
		'25:00',
		'9:00',
		'09:60',
		'09:00:60',
		'09',
		'x09:00',
		'09:00x',
		'-1:00',
		'',
	] )( '%s is none', ( time ) => {
		const { error } = localTime.safeParse( time );
		expect( error?.issues[ 0 ]?.message ).toBe(
			'A time like 09:00, at most 24:00.'
		);
	} );
} );

const BACKWARDS =
	'The first time must not be later than the second; write hours over midnight as two spans.';

describe( 'calendars', () => {
	test.each( [
		[
			'a zone',
			{ zone: 'Nowhere/Here' },
			'zone',
			'An IANA time zone like Europe/Amsterdam.',
		],
		[
			'a date',
			{ holidays: [ '2026-02-30' ] },
			'holidays.0',
			'A date like 2026-04-27.',
		],
		[
			'a backward span',
			{ hours: { mon: [ [ '17:00', '09:00' ] ] } },
			'hours.mon.0',
			BACKWARDS,
		],
		[
			'a backward break',
			{ breaks: [ { date: '2026-03-10', from: '12:01', to: '12:00' } ] },
			'breaks.0',
			BACKWARDS,
		],
		[
			'a country',
			{ public_holidays: { country: 'nl' } },
			'public_holidays.country',
			'A country code like NL.',
		],
		[
			'a long country',
			{ public_holidays: { country: 'NLD' } },
			'public_holidays.country',
			'A country code like NL.',
		],
	] )( 'name %s that cannot be', ( _name, part, path, message ) => {
		const { error } = calendar.safeParse( {
			zone: 'UTC',
			hours: {},
			...part,
		} );
		expect(
			error?.issues.map( ( issue ) => [
				issue.path.join( '.' ),
				issue.message,
			] )
		).toEqual( [ [ path, message ] ] );
	} );

	test( 'refuse what they do not know', () => {
		for ( const odd of [
			{ zone: 'UTC', hours: {}, weekend: [] },
			{ zone: 'UTC', hours: { monday: [] } },
			{ zone: 'UTC', hours: { mon: [ [ '09:00' ] ] } },
			{
				zone: 'UTC',
				hours: {},
				breaks: [
					{
						date: '2026-03-10',
						from: '12:00',
						to: '13:00',
						why: 'x',
					},
				],
			},
			{
				zone: 'UTC',
				hours: {},
				public_holidays: { country: 'NL', city: 'x' },
			},
		] ) {
			expect( calendar.safeParse( odd ).success ).toBe( false );
		}
	} );

	test( 'take empty spans, and fill in what is left out', () => {
		expect(
			calendar.parse( {
				zone: 'UTC',
				hours: { mon: [ [ '09:00', '09:00' ] ] },
				public_holidays: { country: 'NL' },
			} )
		).toEqual( {
			zone: 'UTC',
			hours: { mon: [ [ '09:00', '09:00' ] ] },
			holidays: [],
			breaks: [],
			public_holidays: { country: 'NL', add: [], remove: [] },
		} );
	} );
} );

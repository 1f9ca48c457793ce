import { expect, test } from 'vitest';
import { calendar } from './calendar-schema.ts';
import { closedDates } from './closed-dates.ts';

const office = calendar.parse( {
	zone: 'Europe/Amsterdam',
	hours: { mon: [ [ '09:00', '17:00' ] ] },
	holidays: [ '2026-12-25', '2026-12-27', '2027-01-04' ],
	public_holidays: {
		country: 'NL',
		add: [ '2026-12-28' ],
		remove: [ '2026-12-26', '2026-12-27' ],
	},
} );
const inChristmasWeek = ( closed: Map< string, string > ) =>
	[ ...closed ].filter( ( [ date ] ) => date >= '2026-12-25' );

test( 'closed are the country’s holidays and the provider’s own, less what is taken away; a feast keeps its name', () => {
	expect( inChristmasWeek( closedDates( office, 2026 ) ) ).toEqual( [
		[ '2026-12-25', 'Christmas Day' ],
		[ '2026-12-28', '' ],
	] );
	expect( closedDates( office, 2026, 'nl' ).get( '2026-12-25' ) ).not.toBe(
		'Christmas Day'
	);
	expect( closedDates( office, 2027 ).get( '2027-01-04' ) ).toBe( '' );
} );

import { describe, expect, it } from 'vitest';
import { splitMinutes } from './split-minutes.ts';

const allowance = ( remaining: number ) => ( {
	allowance: {
		month: '2026-11',
		granted: 30,
		used: 30 - remaining,
		remaining,
		lapses_at: '2026-11-30T23:00:00.000Z',
	},
	reserved: 0,
	billable: 0,
} );

describe( 'splitMinutes', () => {
	it.each( [
		[ 10, 18, 0, { covered: 10, billable: 0, without_consent: 0 } ],
		[ 40, 18, 0, { covered: 18, billable: 22, without_consent: 22 } ],
		[ 40, 18, 20, { covered: 18, billable: 22, without_consent: 2 } ],
		[ 40, 18, 60, { covered: 18, billable: 22, without_consent: 0 } ],
	] )(
		'of %d minutes with %d left and %d agreed to',
		( wanted, left, consent, expected ) => {
			expect(
				splitMinutes( wanted, allowance( left ), 'allowance', consent )
			).toEqual( { free: 0, ...expected } );
		}
	);

	it( 'takes nothing from the allowance for work at the hourly rate', () => {
		expect( splitMinutes( 10, allowance( 18 ), 'billable', 4 ) ).toEqual( {
			covered: 0,
			billable: 10,
			free: 0,
			without_consent: 6,
		} );
	} );

	it( 'bills nothing of what is included', () => {
		expect( splitMinutes( 40, allowance( 18 ), 'included', 0 ) ).toEqual( {
			covered: 0,
			billable: 0,
			free: 40,
			without_consent: 0,
		} );
	} );

	it( 'bills all of them in a plan without an allowance', () => {
		expect(
			splitMinutes(
				5,
				{ allowance: null, reserved: 0, billable: 0 },
				'allowance',
				5
			)
		).toEqual( { covered: 0, billable: 5, free: 0, without_consent: 0 } );
	} );
} );

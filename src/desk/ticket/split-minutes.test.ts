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
				splitMinutes( wanted, allowance( left ), consent )
			).toEqual( expected );
		}
	);

	it( 'bills all of them in a plan without an allowance', () => {
		expect(
			splitMinutes( 5, { allowance: null, reserved: 0, billable: 0 }, 5 )
		).toEqual( { covered: 0, billable: 5, without_consent: 0 } );
	} );
} );

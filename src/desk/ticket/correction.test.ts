import { describe, expect, it } from 'vitest';
import type { MinuteEntry } from '../../contract/minutes.ts';
import { bookedInMonth } from './booked-in-month.ts';
import { correctableMonths } from './correctable-months.ts';
import { monthIn } from './month-in.ts';

const entry = ( part: Partial< MinuteEntry > ) =>
	( { kind: 'use', minutes: 0, billable: 0, ...part } ) as MinuteEntry;

describe( 'the month of an instant', () => {
	it( 'is the contract’s, not the agent’s', () => {
		const at = '2026-10-31T23:30:00.000Z';
		expect( monthIn( at, 'Europe/Amsterdam' ) ).toBe( '2026-11' );
		expect( monthIn( at, 'America/New_York' ) ).toBe( '2026-10' );
	} );
} );

describe( 'what is booked in a month', () => {
	it( 'counts work and corrections of that month, from the allowance, billable and at no charge', () => {
		const worked_at = '2026-11-10T09:00:00.000Z';
		expect(
			bookedInMonth(
				[
					entry( { minutes: -20, billable: 5, worked_at } ),
					entry( { kind: 'correction', minutes: 8, worked_at } ),
					entry( { included: 4, worked_at } ),
					entry( { kind: 'consent', consented: 30, worked_at } ),
					entry( {
						minutes: -7,
						worked_at: '2026-10-10T09:00:00.000Z',
					} ),
				],
				'2026-11',
				'Europe/Amsterdam'
			)
		).toBe( 21 );
	} );
} );

describe( 'months to set right', () => {
	it( 'go back to the ticket’s own, over a year’s turn', () => {
		expect( correctableMonths( '2026-11', '2027-01' ) ).toEqual( [
			'2027-01',
			'2026-12',
			'2026-11',
		] );
	} );

	it( 'are two years at most, and at least the running one', () => {
		expect( correctableMonths( '2001-01', '2026-11' ) ).toHaveLength( 24 );
		expect( correctableMonths( '2026-12', '2026-11' ) ).toEqual( [
			'2026-11',
		] );
	} );
} );

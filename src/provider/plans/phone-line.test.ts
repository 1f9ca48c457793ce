import { describe, expect, test } from 'vitest';
import { parseInstant } from '../clock/instant.ts';
import { loadPlan } from './load-plans.ts';
import { hoursInWords, phoneLine } from './phone-line.ts';

describe( 'phone lines', () => {
	const standaard = loadPlan( 'standaard' );

	test.each( [
		[
			'the office in office hours',
			'2026-03-10T10:00:00+01:00',
			'Office phone',
			true,
			'2026-03-10T16:00:00.000Z',
		],
		[
			'the outage line in the evening',
			'2026-03-10T20:00:00+01:00',
			'Outage line, when the shop is down',
			true,
			'2026-03-10T22:00:00.000Z',
		],
		[
			'what opens next at night',
			'2026-03-10T23:00:00+01:00',
			'Outage line, when the shop is down',
			false,
			'2026-03-10T23:00:00.000Z',
		],
	] )( '%s', ( _name, at, label, open, until ) => {
		expect(
			phoneLine( standaard, '+31 20 000 0000', parseInstant( at ), 'en' )
		).toMatchObject( { label, open_now: open, until } );
	} );

	test( 'none without a number', () => {
		expect( phoneLine( standaard, null, 0, 'en' ) ).toBeNull();
		expect(
			phoneLine( loadPlan( 'pay-per-use' ), '+33', 0, 'en' )
		).toBeNull();
	} );

	test( 'hours in words', () => {
		expect( hoursInWords( standaard.office, 'en' ) ).toBe(
			'Mon–Fri 09:00–17:00'
		);
		expect( hoursInWords( loadPlan( 'triage' ).office, 'it' ) ).toBe(
			'lun–ven 09:30–19:30'
		);
		expect(
			phoneLine( loadPlan( 'five-pillars' ), '+32', 0, 'fr' )
		).toMatchObject( {
			hours: 'Jour et nuit, tous les jours',
			until: null,
		} );
	} );
} );

import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../contract/locale.ts';
import { parseInstant } from '../clock/instant.ts';
import { loadPlan } from '../plans/load-plans.ts';
import { respond, targetRuleOf } from './respond.ts';

const at = parseInstant( '2026-03-10T10:00:00+01:00' );

describe( 'the promise of an answer', () => {
	test( 'is the urgency’s own, else the plan’s general one', () => {
		const triage = loadPlan( 'triage' );
		expect( respond( triage, 'red', at ) ).toMatchObject( {
			measures: 'taken_in_charge',
			earliest: null,
			latest: '2026-03-10T09:15:00Z',
			latest_is_breach: true,
		} );
		expect( respond( triage, 'green', at ) ).toMatchObject( {
			earliest: '2026-03-12T09:00:00Z',
			latest: '2026-03-14T09:00:00Z',
			latest_is_breach: false,
		} );
		expect( respond( loadPlan( 'standaard' ), 'red', at ) ).toMatchObject( {
			measures: 'answer',
			earliest: null,
			latest: '2026-03-12T09:00:00Z',
		} );
		expect( targetRuleOf( loadPlan( 'standaard' ), null ) ).toEqual(
			loadPlan( 'standaard' ).response
		);
	} );

	test( 'says how many working days away it is, unless it runs day and night', () => {
		expect(
			respond( loadPlan( 'standaard' ), null, at ).working_days
		).toBe( 2 );
		expect(
			respond( loadPlan( 'triage' ), 'red', at ).working_days
		).toBeNull();
	} );

	test( 'explains itself in the hours that it counts', () => {
		expect( respond( loadPlan( 'standaard' ), null, at ).words.en ).toBe(
			'Due 12 Mar 2026, 10:00. 16 h 0 min of opening hours from 10 Mar 2026, 10:00 (spans counted: 3).'
		);
		expect( respond( loadPlan( 'triage' ), 'red', at ).words.en ).toContain(
			'0 h 15 min from 10 Mar 2026, 10:00, day and night.'
		);
	} );

	test( 'is none where the plan promises none, said in each language', () => {
		const { words, ...rest } = respond(
			loadPlan( 'pay-per-use' ),
			'red',
			at
		);
		expect( rest ).toEqual( {
			measures: 'answer',
			earliest: null,
			latest: null,
			latest_is_breach: false,
		} );
		for ( const locale of LOCALES ) {
			expect( words[ locale ].length ).toBeGreaterThan( 20 );
		}
		expect( new Set( Object.values( words ) ).size ).toBe( 5 );
	} );
} );

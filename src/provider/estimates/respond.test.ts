import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../contract/locale.ts';
import { parseInstant } from '../clock/instant.ts';
import { loadPlan } from '../plans/load-plans.ts';
import type { EstimateResponse, Waiting } from './estimate-types.ts';
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

describe( 'the promise to a question that waits already', () => {
	const minutes = ( count: number ) => at - count * 60_000;
	const waiting = ( change: Partial< Waiting > ) => ( {
		since: minutes( 10 ),
		pauses: [],
		in_charge: false,
		...change,
	} );
	const nothing = {
		earliest: null,
		latest: null,
		latest_is_breach: false,
	};
	const inFiveLanguages = (
		{ words }: EstimateResponse,
		english: string,
		least = 30
	) => {
		expect( words.en ).toBe( english );
		expect( new Set( Object.values( words ) ).size ).toBe( 5 );
		for ( const locale of LOCALES ) {
			expect( words[ locale ].length ).toBeGreaterThan( least );
		}
	};

	test( 'counts from when it began to wait, and not while its clock stands still', () => {
		const triage = loadPlan( 'triage' );
		const pauses = [ { from: minutes( 8 ), to: minutes( 5 ) } ];
		expect( respond( triage, 'red', at, waiting( {} ) ).latest ).toBe(
			'2026-03-10T09:05:00Z'
		);
		const stood = respond( triage, 'red', at, waiting( { pauses } ) );
		expect( stood.latest ).toBe( '2026-03-10T09:08:00Z' );
		expect( stood.words.en ).toContain( 'Due 10 Mar 2026, 10:08.' );
		expect(
			respond( loadPlan( 'standaard' ), null, at, waiting( {} ) )
				.working_days
		).toBe( 2 );
	} );

	test( 'is said to be broken where its end had come before it was made', () => {
		const over = respond(
			loadPlan( 'triage' ),
			'red',
			at,
			waiting( { since: minutes( 15 ) } )
		);
		expect( over ).toMatchObject( {
			latest: '2026-03-10T09:00:00Z',
			working_days: null,
		} );
		expect( over.words.en ).toContain(
			'This promise would have been due 10 Mar 2026, 10:00: it is broken from the start.'
		);
	} );

	test( 'is none where nobody waits, or where somebody has it in charge as was promised', () => {
		const triage = loadPlan( 'triage' );
		const idle = respond( triage, 'red', at, waiting( { since: null } ) );
		expect( idle ).toMatchObject( {
			measures: 'taken_in_charge',
			...nothing,
		} );
		inFiveLanguages(
			idle,
			'No time runs at this moment: nobody waits for an answer.'
		);
		const held = respond(
			triage,
			'red',
			at,
			waiting( { in_charge: true } )
		);
		expect( held ).toMatchObject( {
			measures: 'taken_in_charge',
			...nothing,
		} );
		inFiveLanguages(
			held,
			'Somebody has it in charge already: no time runs.'
		);
		expect(
			respond(
				loadPlan( 'standaard' ),
				null,
				at,
				waiting( { in_charge: true } )
			).latest
		).toBe( '2026-03-12T08:50:00Z' );
	} );

	test( 'has no instant while its clock stands still and nobody knows until when', () => {
		const still = respond(
			loadPlan( 'triage' ),
			'red',
			at,
			waiting( { pauses: [ { from: minutes( 1 ), to: null } ] } )
		);
		expect( still ).toMatchObject( {
			measures: 'taken_in_charge',
			...nothing,
		} );
		inFiveLanguages(
			still,
			'The clock stands still: when it is due is known once it goes on.'
		);
	} );
} );

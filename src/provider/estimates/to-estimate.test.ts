import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../contract/locale.ts';
import { parseInstant } from '../clock/instant.ts';
import { loadPlan } from '../plans/load-plans.ts';
import type { EstimateInput } from './estimate-types.ts';
import { terms } from './terms-for-tests.ts';
import { toEstimate } from './to-estimate.ts';

const input = ( part: Partial< EstimateInput > = {} ): EstimateInput => ( {
	plan: loadPlan( 'standaard' ),
	contract: terms(),
	topic: 'shop_function',
	at: parseInstant( '2026-03-10T10:00:00+01:00' ),
	facts: {},
	...part,
} );
const usual = ( from: number, to: number ) => ( {
	contract: terms( { usual_minutes: { shop_function: { from, to } } } ),
} );
const least = ( part: Partial< EstimateInput > ) =>
	toEstimate( input( part ), 'en' ).minutes_least;

test( 'the least is told only where it is another figure than the most', () => {
	expect( least( usual( 10, 25 ) ) ).toBe( 10 );
	for ( const part of [ usual( 25, 25 ), { minutes: 7 }, {} ] ) {
		expect( toEstimate( input( part ), 'en' ) ).not.toHaveProperty(
			'minutes_least'
		);
	}
} );

test.each( [
	[ 'an outage, though the plan shows no urgency', {}, true ],
	[ 'an outage that its owner lets wait', { urgency: 'green' }, false ],
	[ 'what its owner calls red', { topic: 'upgrade', urgency: 'red' }, true ],
	[ 'anything else', { topic: 'upgrade' }, false ],
] as const )( 'it says whether it cannot wait: %s', ( _what, part, urgent ) => {
	expect(
		toEstimate( input( { topic: 'outage', ...part } ), 'en' ).urgent
	).toBe( urgent );
} );

test( 'it says the instant, and the reasons and the promise in the reader’s language', () => {
	const english = toEstimate( input( { minutes: 7 } ), 'en' );
	expect( english ).toMatchObject( {
		at: '2026-03-10T09:00:00.000Z',
		topic: 'shop_function',
		coverage: 'fair_use',
		minutes_expected: 7,
		fair_use_minutes: 7,
		hourly_minutes: 0,
		remaining_before: 30,
		remaining_after: 23,
		hourly_rate_cents: 9000,
		vat_percent: 21,
		consent_required: false,
		may_refuse: false,
		reasons: [
			{
				rule: 'fair_use_within',
				text: 'Covered by this month’s minutes: 30 left before, 23 after.',
			},
		],
	} );
	const dutch = toEstimate( input( { minutes: 7 } ), 'nl' );
	expect( dutch.reasons[ 0 ]?.text ).toBe(
		'Gedekt door de minuten van deze maand: 30 over ervoor, 23 erna.'
	);
	expect( dutch.response.text ).not.toBe( english.response.text );
	expect( english.response ).not.toHaveProperty( 'words' );
} );

describe( 'the fingerprint', () => {
	const of = ( part: Partial< EstimateInput >, locale = LOCALES[ 0 ] ) =>
		toEstimate( input( part ), locale ).fingerprint;
	const plain = of( {} );

	test.each( LOCALES )( 'is the same in each language: %s', ( locale ) => {
		expect( toEstimate( input(), locale ).fingerprint ).toBe( plain );
	} );

	test.each< [ string, Partial< EstimateInput > ] >( [
		[ 'a second later', { at: input().at + 1000 } ],
		[ 'with another effort', { minutes: 7 } ],
		[ 'of another topic', { topic: 'outage' } ],
		[ 'with other minutes left', { used_minutes: 1 } ],
		[ 'at another rate', { contract: terms( { hourly_rate_cents: 1 } ) } ],
	] )( 'is another one %s', ( _what, part ) => {
		expect( of( part ) ).not.toBe( plain );
	} );

	test( 'is another one for another reason, though all else is the same', () => {
		const plan = structuredClone( loadPlan( 'standaard' ) );
		const facts = { larger_plan: true };
		const [ one, other ] = (
			[
				{ kind: 'included' },
				{ kind: 'larger_plan', else: 'quote' },
			] as const
		 ).map( ( coverage ) => {
			plan.topics.forEach( ( topic ) => ( topic.coverage = coverage ) );
			return toEstimate( input( { plan, facts, contract: null } ), 'en' );
		} );
		expect( other ).toEqual( {
			...one,
			reasons: other?.reasons,
			fingerprint: other?.fingerprint,
		} );
		expect( other?.fingerprint ).not.toBe( one?.fingerprint );
	} );

	test( 'is another one for another reason, or another promise', () => {
		const priced = {
			topic: 'shop_function',
			minutes: 40,
			used_minutes: 30,
		};
		const plan = structuredClone( loadPlan( 'standaard' ) );
		plan.response = plan.response && {
			...plan.response,
			latest_is_breach: ! plan.response.latest_is_breach,
		};
		plan.urgencies.forEach( ( urgency ) => {
			if ( urgency.target ) {
				urgency.target.latest_is_breach =
					! urgency.target.latest_is_breach;
			}
		} );
		expect( of( { plan } ) ).not.toBe( plain );
		expect(
			of( { ...priced, contract: terms( { vat_percent: null } ) } )
		).not.toBe( of( { ...priced, contract: terms() } ) );
	} );
} );

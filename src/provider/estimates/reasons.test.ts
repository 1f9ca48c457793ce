import { describe, expect, test } from 'vitest';
import type { Facts } from '../../contract/topic.ts';
import { parseInstant } from '../clock/instant.ts';
import { loadPlan } from '../plans/load-plans.ts';
import { plan as planShape } from '../plans/plan-schema.ts';
import type { EstimateInput } from './estimate-types.ts';
import { estimate } from './estimate.ts';
import { terms } from './terms-for-tests.ts';

const ask = (
	topic: string,
	changes: Partial< EstimateInput > & { when?: string } = {}
) => {
	const { when = '2026-03-10T10:00:00+01:00', ...rest } = changes;
	return estimate( {
		plan: loadPlan( 'standaard' ),
		topic,
		at: parseInstant( when ),
		facts: {},
		...rest,
	} );
};
const triage = ( topic: string, facts: Facts = {} ) =>
	ask( topic, { plan: loadPlan( 'triage' ), facts } );
const rules = ( { reasons }: ReturnType< typeof estimate > ) =>
	reasons.map( ( { rule } ) => rule );

describe( 'minutes', () => {
	test.each< [ string, number | null, number, string[], boolean ] >( [
		[ 'within what is left', 10, 0, [ 'fair_use_within' ], false ],
		[ 'no minute at all', 0, 30, [ 'fair_use_within' ], false ],
		[
			'beyond what is left',
			20,
			15,
			[ 'fair_use_over', 'hourly_rate_unknown' ],
			true,
		],
		[
			'nothing left',
			5,
			30,
			[ 'fair_use_used_up', 'hourly_rate_unknown' ],
			true,
		],
		[
			'nobody knows how many, some are left',
			null,
			29,
			[ 'fair_use_effort_unknown' ],
			false,
		],
		[
			'nobody knows how many, none is left',
			null,
			30,
			[ 'fair_use_used_up' ],
			true,
		],
	] )( '%s', ( _name, minutes, used_minutes, expected, consent ) => {
		const answer = ask( 'shop_function', { minutes, used_minutes } );
		expect( rules( answer ) ).toEqual( expected );
		expect( answer ).toMatchObject( {
			consent_required: consent,
			minutes_expected: minutes,
		} );
	} );

	test( 'the sentence counts what is left after', () => {
		expect(
			ask( 'shop_function', { minutes: 10, used_minutes: 5 } )
				.reasons[ 0 ]?.words.en
		).toBe( 'Covered by this month’s minutes: 25 left before, 15 after.' );
	} );

	test( 'what is no effort is unknown, a started minute is a minute', () => {
		expect(
			ask( 'shop_function', { minutes: -1 } ).minutes_expected
		).toBeNull();
		expect(
			ask( 'shop_function', { minutes: 0.2 } ).minutes_expected
		).toBe( 1 );
		expect(
			ask( 'shop_function', { minutes: 1, used_minutes: Number.NaN } )
				.remaining_before
		).toBe( 0 );
	} );
} );

describe( 'sums', () => {
	test( 'hourly work of unknown length has a rate and no sum', () => {
		const answer = ask( 'upgrade', { contract: terms() } );
		expect( rules( answer ) ).toEqual( [ 'hourly', 'hourly_rate' ] );
		expect( answer ).toMatchObject( {
			price: null,
			consent_cap: { minutes: null, cents: null },
		} );
		expect( answer.reasons[ 1 ]?.words.nl ).toMatch( /€\s90,00/ );
	} );

	test( 'an included topic speaks of no rate and no VAT', () => {
		expect( rules( triage( 'epp_code' ) ) ).toEqual( [ 'included' ] );
		expect( triage( 'epp_code' ).consent_cap ).toBeNull();
	} );

	test( 'a price without a VAT rate has no sum with VAT', () => {
		expect(
			ask( 'shop_function', {
				contract: terms( { vat_percent: null } ),
				used_minutes: 30,
				minutes: 20,
			} ).price
		).toMatchObject( {
			max_cents: 3000,
			vat_percent: null,
			min_cents_with_vat: null,
			max_cents_with_vat: null,
		} );
	} );

	test( 'a price without a VAT rate says so, one with it does not', () => {
		expect( rules( triage( 'dns_records' ) ) ).toEqual( [
			'fixed_price',
			'vat_unknown',
		] );
		const known = ask( 'dns_records', {
			plan: loadPlan( 'triage' ),
			contract: terms(),
		} );
		expect( rules( known ) ).toEqual( [ 'fixed_price' ] );
		expect( known.consent_cap ).toEqual( { minutes: null, cents: 1000 } );
	} );

	test( 'the list price gives way when the contract covers it', () => {
		expect(
			triage( 'migrate_hosting', { in_contract: true } )
		).toMatchObject( {
			coverage: 'by_contract',
			price: null,
			consent_required: true,
		} );
		expect(
			triage( 'migrate_hosting', { in_contract: false } ).coverage
		).toBe( 'fixed_price' );
		expect( rules( triage( 'migrate_hosting' ) ) ).toContain(
			'or_contract'
		);
		expect( triage( 'dns_records', { in_contract: true } ).coverage ).toBe(
			'fixed_price'
		);
	} );

	test.each< [ string | number, number ] >( [
		[ 1, 1000 ],
		[ '3', 3000 ],
		[ 10_000, 10_000_000 ],
		[ '', 1000 ],
	] )( '%s subdomains', ( count, cents ) => {
		expect( triage( 'subdomain', { count } ).price ).toMatchObject( {
			min_cents: cents,
			max_cents: cents,
		} );
	} );

	test( 'what the client can do alone is said', () => {
		expect( rules( triage( 'new_mailbox' ) ) ).toContain( 'self_service' );
	} );
} );

describe( 'facts', () => {
	test.each< [ Facts, string ] >( [
		[ {}, 'fact_unknown' ],
		[ { payment_provider: '' }, 'fact_unknown' ],
		[ { payment_provider: ' PayPal ' }, 'fact_gives_fair_use' ],
		[ { payment_provider: 'stripe' }, 'fact_excludes' ],
		[ { payment_provider: 1 }, 'fact_excludes' ],
	] )( '%j', ( facts, rule ) => {
		expect( rules( ask( 'payment_link', { facts } ) )[ 0 ] ).toBe( rule );
	} );

	test.each< [ string, Facts, string, string ] >( [
		[
			'on its first day',
			{ fixed_price: true, delivered_on: '2026-03-10' },
			'included',
			'warranty_runs',
		],
		[
			'the day before',
			{ fixed_price: true, delivered_on: '2026-03-11' },
			'hourly',
			'warranty_not_begun',
		],
		[
			'by an instant',
			{ fixed_price: true, delivered_on: '2026-03-10T00:30:00+01:00' },
			'included',
			'warranty_runs',
		],
		[
			'from a date that is none',
			{ fixed_price: true, delivered_on: '2026-02-30' },
			'hourly',
			'fact_unknown',
		],
		[
			'after its end',
			{ fixed_price: true, delivered_on: '2025-12-09' },
			'hourly',
			'warranty_over',
		],
		[
			'of work by the hour',
			{ fixed_price: false, delivered_on: '2026-03-10' },
			'hourly',
			'warranty_only_fixed_price',
		],
		[
			'of work nobody remembers',
			{ delivered_on: '2026-03-10' },
			'hourly',
			'fact_unknown',
		],
	] )( 'a warranty %s', ( _name, facts, coverage, rule ) => {
		const answer = ask( 'custom_work', { facts } );
		expect( answer.coverage ).toBe( coverage );
		expect( rules( answer )[ 0 ] ).toBe( rule );
	} );

	test( 'an outage says by which hours it is covered', () => {
		const at = ( when: string, facts: Facts = {} ) =>
			rules( ask( 'outage', { when, facts } ) )[ 0 ];
		expect( at( '2026-03-10T10:00:00+01:00' ) ).toBe( 'outage_office' );
		expect( at( '2026-03-10T20:00:00+01:00' ) ).toBe( 'outage_line_open' );
		expect( at( '2026-03-10T23:30:00+01:00' ) ).toBe(
			'outage_line_closed'
		);
		expect( at( '2026-03-10T20:00:00+01:00', { larger_plan: true } ) ).toBe(
			'outage_larger_plan'
		);
	} );
} );

describe( 'plan and contract', () => {
	test( 'a contract covers its very first day', () => {
		expect(
			ask( 'shop_function', {
				contract: terms( { starts_on: '2026-03-10' } ),
			} ).coverage
		).toBe( 'fair_use' );
		expect(
			ask( 'shop_function', {
				contract: terms( { starts_on: '2026-03-11' } ),
			} ).coverage
		).toBe( 'quote' );
	} );

	test( 'a contract without an end covers on', () => {
		expect(
			ask( 'shop_function', {
				contract: terms( { ends_on: null } ),
				when: '2031-03-10T10:00:00+01:00',
			} ).coverage
		).toBe( 'fair_use' );
	} );

	test( 'an urgency may allow refusal where the topic does not', () => {
		const own = planShape.parse( structuredClone( loadPlan( 'triage' ) ) );
		own.urgencies.forEach(
			( urgency ) => ( urgency.may_refuse = urgency.id === 'white' )
		);
		for ( const [ urgency, may ] of [
			[ 'white', true ],
			[ 'green', false ],
		] as const ) {
			own.topics.forEach( ( topic ) => ( topic.urgency = urgency ) );
			expect( ask( 'web_vitals', { plan: own } ) ).toMatchObject( {
				urgency,
				may_refuse: may,
			} );
		}
	} );

	test( 'a topic or an urgency may allow refusal, each alone', () => {
		const own = planShape.parse( structuredClone( loadPlan( 'triage' ) ) );
		own.urgencies.forEach( ( urgency ) => ( urgency.may_refuse = false ) );
		expect( ask( 'seo_audit', { plan: own } ).may_refuse ).toBe( true );
		expect( ask( 'web_vitals', { plan: own } ).may_refuse ).toBe( false );
		expect( rules( triage( 'seo_audit' ) ) ).toEqual( [
			'quote',
			'may_refuse',
		] );
		expect( triage( 'nowhere' ) ).toMatchObject( {
			coverage: 'quote',
			urgency: 'white',
			may_refuse: true,
		} );
	} );

	test( 'no promise of time is no breach either', () => {
		expect(
			ask( 'intervention', { plan: loadPlan( 'pay-per-use' ) } ).response
		).toMatchObject( {
			earliest: null,
			latest: null,
			latest_is_breach: false,
		} );
	} );
} );

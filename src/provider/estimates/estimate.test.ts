import { describe, expect, test } from 'vitest';
import { addVat } from '../../contract/money.ts';
import { parseInstant } from '../clock/instant.ts';
import { loadPlan } from '../plans/load-plans.ts';
import type { EstimateInput } from './estimate-types.ts';
import { estimate } from './estimate.ts';
import { terms } from './terms-for-tests.ts';

const ask = ( changes: Partial< EstimateInput > & { when?: string } = {} ) => {
	const { when = '2026-03-10T10:00:00+01:00', ...rest } = changes;
	return estimate( {
		plan: loadPlan( 'standaard' ),
		contract: terms(),
		topic: 'shop_function',
		at: parseInstant( when ),
		facts: {},
		...rest,
	} );
};
const rulesOf = ( { reasons }: { reasons: { rule: string }[] } ) =>
	reasons.map( ( { rule } ) => rule );

describe( 'with a contract', () => {
	test( 'minutes beyond the allowance cost the hourly rate, with VAT beside, and the consent is capped to them', () => {
		expect( ask( { minutes: 50, used_minutes: 10 } ) ).toMatchObject( {
			coverage: 'fair_use',
			fair_use_minutes: 20,
			hourly_minutes: 30,
			price: {
				currency: 'EUR',
				min_cents: 4500,
				max_cents: 4500,
				vat_percent: 21,
				min_cents_with_vat: 5445,
				max_cents_with_vat: 5445,
			},
			consent_required: true,
			consent_cap: { minutes: 30, cents: 4500 },
		} );
	} );

	describe( 'what such work usually takes', () => {
		const usual = terms( {
			usual_minutes: { shop_function: { from: 10, to: 25 } },
		} );

		test( 'is split over what is left and what is charged before anything is sent; the consent is capped to the most', () => {
			const answer = ask( { contract: usual, used_minutes: 25 } );
			expect( answer ).toMatchObject( {
				coverage: 'fair_use',
				minutes_least: 10,
				minutes_expected: 25,
				fair_use_minutes: 5,
				hourly_minutes: 20,
				remaining_after: 0,
				price: { min_cents: 750, max_cents: 3000 },
				consent_required: true,
				consent_cap: { minutes: 20, cents: 3000 },
			} );
			expect( rulesOf( answer ) ).toEqual( [
				'usual_effort',
				'fair_use_may_go_over',
				'hourly_rate',
			] );
		} );

		test( 'costs nothing at the least end when that much is left', () => {
			expect(
				ask( { contract: usual, used_minutes: 18 } ).price
			).toMatchObject( { min_cents: 0, max_cents: 1950 } );
		} );

		test( 'asks for nothing while the most of it is left', () => {
			expect( ask( { contract: usual, used_minutes: 5 } ) ).toMatchObject(
				{
					fair_use_minutes: 25,
					hourly_minutes: 0,
					remaining_after: 0,
					price: null,
					consent_required: false,
				}
			);
		} );

		test( 'gives way to what is known of the case, and is nobody’s guess about another topic or a quote', () => {
			expect( ask( { contract: usual, minutes: 3 } ) ).toMatchObject( {
				minutes_least: 3,
				minutes_expected: 3,
			} );
			expect(
				ask( { contract: usual, topic: 'upgrade' } ).minutes_expected
			).toBeNull();
			const quoted = terms( {
				usual_minutes: {
					monitoring: { from: 10, to: 25 },
					__proto__: { from: 1, to: 2 },
				},
			} );
			expect(
				ask( { contract: quoted, topic: 'nowhere' } ).minutes_expected
			).toBeNull();
			expect(
				ask( { contract: quoted, topic: '__proto__' } ).minutes_expected
			).toBeNull();
		} );

		test( 'is a range that begins with the least', () => {
			expect( () =>
				terms( { usual_minutes: { upgrade: { from: 9, to: 8 } } } )
			).toThrow( 'The least comes first.' );
		} );
	} );

	test( 'without a rate the sum is unknown and said to be', () => {
		const answer = ask( {
			topic: 'upgrade',
			minutes: 10,
			contract: terms( { hourly_rate_cents: null } ),
		} );
		expect( answer ).toMatchObject( {
			coverage: 'hourly',
			price: null,
			consent_cap: { minutes: 10, cents: null },
		} );
		expect( rulesOf( answer ) ).toContain( 'hourly_rate_unknown' );
	} );

	test( "the contract knows subscriptions; the site's own claim is not believed", () => {
		expect(
			ask( { topic: 'external_link', facts: { link: 'erp' } } ).coverage
		).toBe( 'fair_use' );
		expect(
			ask( {
				topic: 'external_link',
				facts: { link: 'till', support_subscription: true },
			} ).coverage
		).toBe( 'hourly' );
		expect(
			ask( {
				topic: 'external_link',
				facts: { support_subscription: true },
				contract: null,
			} ).coverage
		).toBe( 'fair_use' );
	} );

	test( 'delivered work is known by its id, and the earlier of its two days begins the warranty', () => {
		expect(
			ask( {
				topic: 'custom_work',
				facts: { custom_work: 'configurator' },
				when: '2026-04-30T23:59:59+02:00',
			} ).coverage
		).toBe( 'included' );
		expect(
			ask( {
				topic: 'custom_work',
				facts: { custom_work: 'configurator' },
				when: '2026-05-01T00:00:00+02:00',
			} ).coverage
		).toBe( 'hourly' );
		expect(
			ask( {
				topic: 'custom_work',
				facts: { fixed_price: true, delivered_on: '2026-03-01' },
			} ).coverage
		).toBe( 'hourly' );
	} );

	test( 'a larger plan includes monitoring and outages outside office hours', () => {
		const larger = terms( { plan_size: 2 } );
		const evening = '2026-03-10T20:00:00+01:00';
		expect(
			ask( { topic: 'monitoring', contract: larger } ).coverage
		).toBe( 'included' );
		expect(
			ask( { topic: 'outage', contract: larger, when: evening } ).coverage
		).toBe( 'fair_use' );
		expect(
			ask( {
				topic: 'outage',
				when: evening,
				facts: { larger_plan: true },
			} ).coverage
		).toBe( 'hourly' );
	} );

	test( 'before its first and after its last day everything is quoted', () => {
		for ( const when of [
			'2025-12-31T23:59:59+01:00',
			'2027-01-01T00:00:00+01:00',
		] ) {
			expect( ask( { when } ) ).toMatchObject( {
				coverage: 'quote',
				consent_required: true,
				fair_use_minutes: 0,
			} );
		}
		expect( ask( { when: '2026-12-31T23:59:59+01:00' } ).coverage ).toBe(
			'fair_use'
		);
	} );

	test( "a finding of the provider wins over the site's word", () => {
		const triage = {
			plan: loadPlan( 'triage' ),
			topic: 'site_down',
			contract: terms( { plan_id: 'triage' } ),
		};
		expect(
			ask( { ...triage, facts: { client_fault: true } } ).price
		).toBeNull();
		expect(
			ask( { ...triage, findings: { client_fault: true } } )
		).toMatchObject( {
			coverage: 'quote',
			price: { min_cents: 2000, max_cents: 5000 },
			consent_required: true,
		} );
		expect(
			ask( {
				...triage,
				topic: 'hardware_failure',
				findings: { client_fault: true },
			} ).price
		).toBeNull();
	} );
} );

describe( 'urgency', () => {
	test( "the owner's choice counts where the plan leaves it open, and the queue knows an outage", () => {
		expect( ask( { urgency: 'yellow' } ) ).toMatchObject( {
			urgency: 'yellow',
			queue_urgency: 'yellow',
		} );
		expect( ask( { topic: 'outage' } ) ).toMatchObject( {
			urgency: null,
			queue_urgency: 'red',
		} );
		expect(
			ask( {
				plan: loadPlan( 'triage' ),
				topic: 'new_mailbox',
				urgency: 'red',
			} ).urgency
		).toBe( 'yellow' );
		expect(
			ask( {
				plan: loadPlan( 'five-pillars' ),
				topic: 'question',
				urgency: 'red',
			} ).urgency
		).toBeNull();
	} );

	test( 'a site hosted elsewhere makes performance white, which may be refused', () => {
		const here = {
			plan: loadPlan( 'triage' ),
			topic: 'performance',
			contract: null,
		};
		expect( ask( here ) ).toMatchObject( {
			urgency: 'green',
			may_refuse: false,
		} );
		expect(
			ask( { ...here, facts: { hosted_here: false } } )
		).toMatchObject( { urgency: 'white', may_refuse: true } );
	} );
} );

describe( 'VAT', () => {
	test.each( [
		[ 1005, 21, 1216 ],
		[ 50, 5.5, 53 ],
		[ 100, 0, 100 ],
		[ 2000, 8.1, 2162 ],
	] )( '%i cents and %d %%', ( cents, percent, sum ) => {
		expect( addVat( cents, percent ) ).toBe( sum );
	} );
} );

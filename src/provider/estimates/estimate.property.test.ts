import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../../../tests/support/property.ts';
import { estimate as estimateShape } from '../../contract/estimate.ts';
import { LOCALES } from '../../contract/locale.ts';
import { URGENCIES } from '../../contract/topic.ts';
import { listPlans } from '../plans/load-plans.ts';
import { terms } from './terms-for-tests.ts';
import { toEstimate } from './to-estimate.ts';

const rulesOf = ( { reasons }: { reasons: { rule: string }[] } ) =>
	reasons.map( ( { rule } ) => rule );

const anyCase = fc.record( {
	plan: fc.constantFrom( ...listPlans() ),
	topic: fc.oneof(
		fc.constantFrom(
			...listPlans().flatMap( ( { topics } ) =>
				topics.map( ( { id } ) => id )
			)
		),
		fc.constantFrom( 'nowhere', '__proto__', 'constructor' )
	),
	urgency: fc.option( fc.constantFrom( ...URGENCIES ) ),
	at: fc.integer( {
		min: Date.UTC( 2025, 0, 1 ),
		max: Date.UTC( 2028, 0, 1 ),
	} ),
	contract: fc.option(
		fc.constantFrom(
			terms(),
			terms( {
				usual_minutes: {
					shop_function: { from: 10, to: 40 },
					upgrade: { from: 5, to: 5 },
				},
			} )
		)
	),
	minutes: fc.option(
		fc.oneof(
			fc.nat( 2000 ),
			fc.constantFrom( Number.NaN, -1, 0.5, Infinity )
		)
	),
	used_minutes: fc.oneof( fc.nat( 60 ), fc.constantFrom( Number.NaN, -5 ) ),
	facts: fc.dictionary(
		fc.constantFrom(
			'client_fault',
			'larger_plan',
			'fixed_price',
			'delivered_on',
			'payment_provider',
			'support_subscription',
			'count',
			'in_contract',
			'hosted_here'
		),
		fc.oneof(
			fc.boolean(),
			fc.constantFrom( 'paypal', '2026-01-31', '2026-02-30', '', 'x' ),
			fc.integer( { min: -5, max: 50 } )
		)
	),
} );

describe( 'every input has an answer', () => {
	test( "that fits the contract's shape, never charges without consent, and never takes more than is left", () =>
		holds(
			fc.property(
				anyCase,
				fc.constantFrom( ...LOCALES ),
				( input, locale ) => {
					const answer = estimateShape.parse(
						toEstimate( input, locale )
					);
					expect(
						answer.consent_required ||
							( answer.price === null &&
								answer.hourly_minutes === 0 )
					).toBe( true );
					expect( answer.minutes_least ?? 0 ).toBeLessThanOrEqual(
						answer.minutes_expected ?? 0
					);
					expect( answer.price?.min_cents ?? 0 ).toBeLessThanOrEqual(
						answer.price?.max_cents ?? 0
					);
					expect( answer.fair_use_minutes ).toBeLessThanOrEqual(
						answer.remaining_before ?? 0
					);
					expect(
						answer.coverage === 'quote' && answer.price !== null
							? rulesOf( answer ).includes( 'client_fault' )
							: true
					).toBe( true );
					expect( answer.reasons.length ).toBeGreaterThan( 0 );
					expect( JSON.stringify( answer.reasons ) ).not.toMatch(
						/\{\w+\}/
					);
					expect( toEstimate( input, 'en' ).fingerprint ).toBe(
						answer.fingerprint
					);
				}
			)
		) );
} );

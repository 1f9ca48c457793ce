import { describe, expect, test } from 'vitest';
import {
	asksConsent,
	consentText,
	pricedLater,
	proposedCap,
} from '../../src/admin/features/ask/estimate/consent-for.ts';
import { hasCap } from '../../src/admin/features/ask/estimate/has-cap.ts';
import { makeFormats } from '../../src/admin/ui/formats.ts';
import type { Estimate } from '../../src/contract/estimate.ts';
import { terms } from '../../src/provider/estimates/terms-for-tests.ts';
import { toEstimate } from '../../src/provider/estimates/to-estimate.ts';
import { listPlans } from '../../src/provider/plans/load-plans.ts';

const formats = makeFormats( 'en-GB', 'Europe/Amsterdam' );

/** In office hours, while only an outage line answers, and while nobody does: a Wednesday. */
const MOMENTS = [
	'2026-11-25T10:00:00+01:00',
	'2026-11-25T20:30:00+01:00',
	'2026-11-25T23:30:00+01:00',
];
/** Nothing used of the allowance, and more than any plan grants. */
const USED = [ 0, 6000 ];

/** What the provider says of every topic of every shipped plan; nothing but the topic is known. */
const every = listPlans().flatMap( ( plan ) =>
	plan.topics.flatMap( ( { id } ) =>
		MOMENTS.flatMap( ( at ) =>
			USED.map( ( used_minutes ) => ( {
				name: `${ plan.id } ${ id } ${ at } ${ used_minutes }`,
				estimate: toEstimate(
					{
						plan,
						contract: terms( {
							plan_id: plan.id,
							plan_version: plan.version,
						} ),
						topic: id,
						urgency: null,
						facts: {},
						used_minutes,
						at: Date.parse( at ),
					},
					'en'
				),
			} ) )
		)
	)
);

const namesOf = ( is: ( estimate: Estimate ) => boolean ) =>
	every
		.filter( ( { estimate } ) => is( estimate ) )
		.map( ( { name } ) => name );

const isAsked = ( estimate: Estimate ) => asksConsent( estimate, false );

describe( 'what is agreed to before sending, over every topic of every shipped plan', () => {
	test( 'is never open: minutes with a cap, or a price', () => {
		const open = namesOf(
			( estimate ) =>
				isAsked( estimate ) &&
				! hasCap( estimate ) &&
				estimate.price === null
		);
		expect( open ).toEqual( [] );
		for ( const { name, estimate } of every ) {
			if ( isAsked( estimate ) ) {
				expect(
					consentText(
						estimate,
						proposedCap( estimate ),
						'EUR',
						formats
					),
					name
				).toMatch( /€\d/ );
			}
		}
	} );

	test( 'is not asked for where a quote comes first: asking for one costs nothing', () => {
		const quoted = every.filter( ( { estimate } ) =>
			pricedLater( estimate )
		);
		expect(
			new Set( quoted.map( ( { name } ) => name.split( ' ' )[ 0 ] ) )
		).toEqual( new Set( [ 'pay-per-use', 'triage' ] ) );
		expect(
			quoted.filter( ( { estimate } ) => isAsked( estimate ) )
		).toEqual( [] );
	} );

	test( 'is asked for where anything else is charged, unless it is urgent', () => {
		expect(
			namesOf(
				( estimate ) =>
					estimate.consent_required &&
					! estimate.urgent &&
					! pricedLater( estimate ) &&
					! isAsked( estimate )
			)
		).toEqual( [] );
		expect( namesOf( isAsked ).length ).toBeGreaterThan( 20 );
	} );

	test( 'holds no outage back, at any hour: it goes out, and is quoted after', () => {
		const outages = every.filter(
			( { name, estimate } ) =>
				name.startsWith( 'standaard outage' ) &&
				estimate.consent_required
		);
		expect( outages.length ).toBeGreaterThan( 2 );
		expect(
			outages.filter( ( { estimate } ) => isAsked( estimate ) )
		).toEqual( [] );
	} );

	test( 'has a cap where the allowance is used up, whatever it takes', () => {
		const usedUp = every.filter(
			( { estimate } ) =>
				estimate.coverage === 'fair_use' && estimate.consent_required
		);
		expect( usedUp ).not.toEqual( [] );
		expect(
			usedUp.filter( ( { estimate } ) => ! hasCap( estimate ) )
		).toEqual( [] );
	} );
} );

import { expect, test } from 'vitest';
import type { Facts } from '../../contract/topic.ts';
import { loadPlan } from '../plans/load-plans.ts';
import type { EstimateInput } from './estimate-types.ts';
import { expectedMinutes } from './expected-minutes.ts';
import { hourly, included } from './covers.ts';
import { knownFacts } from './known-facts.ts';
import { terms } from './terms-for-tests.ts';

const plan = loadPlan( 'standaard' );
const input = (
	facts: Facts,
	rest: Partial< EstimateInput > = {}
): EstimateInput => ( {
	plan,
	contract: terms( { plan_size: plan.size } ),
	topic: 'shop_function',
	at: 0,
	facts,
	...rest,
} );

test( 'a contract says only what the case is about', () => {
	expect( knownFacts( input( {} ) ) ).toEqual( { larger_plan: false } );
	expect( knownFacts( input( { link: 'erp' } ) ) ).toEqual( {
		larger_plan: false,
		link: 'erp',
		support_subscription: true,
	} );
	expect( knownFacts( input( { link: true } ) ) ).toEqual( {
		larger_plan: false,
		link: true,
	} );
} );

test( 'of delivered work it knows the price and the days that are known', () => {
	const work = { id: 'theme', fixed_price: false };
	const contract = ( days: object ) =>
		terms( {
			plan_size: plan.size,
			custom_work: [ { ...work, ...days } ] as never,
		} );
	const known = {
		larger_plan: false,
		custom_work: 'theme',
		fixed_price: false,
	};
	for ( const days of [
		{ delivered_on: '2026-01-31', went_live_on: null },
		{ delivered_on: null, went_live_on: '2026-02-10' },
	] ) {
		expect(
			knownFacts(
				input(
					{ custom_work: 'theme' },
					{ contract: contract( days ) }
				)
			)
		).toEqual( {
			...known,
			...Object.fromEntries(
				Object.entries( days ).filter( ( [ , day ] ) => day !== null )
			),
		} );
	}
} );

test( 'a usual effort is no effort of what takes no minutes', () => {
	const usual = input(
		{},
		{
			contract: terms( {
				usual_minutes: { shop_function: { from: 10, to: 25 } },
			} ),
		}
	);
	expect( expectedMinutes( hourly(), usual ) ).toEqual( {
		least: 10,
		most: 25,
	} );
	expect( expectedMinutes( included(), usual ) ).toBeNull();
	expect( expectedMinutes( included(), { ...usual, minutes: 4.2 } ) ).toEqual(
		{ least: 5, most: 5 }
	);
} );

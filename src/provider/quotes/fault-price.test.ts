import { expect, test } from 'vitest';
import type { Plan } from '../plans/plan-schema.ts';
import { faultPrice } from './fault-price.ts';

const price = { kind: 'price_range', min_cents: 5000, max_cents: 15_000 };
const plan = {
	topics: [
		{ id: 'hours', coverage: { kind: 'hourly', client_fault: price } },
		{ id: 'covered', coverage: { kind: 'included', client_fault: price } },
		{
			id: 'priced',
			coverage: { kind: 'fixed_price', client_fault: price },
		},
		{ id: 'free', coverage: { kind: 'included' } },
	],
} as unknown as Plan;

test.each( [ 'covered', 'priced' ] )(
	'the plan’s bounds for a slip with a topic that is %s',
	( topic ) => {
		expect( faultPrice( plan, topic ) ).toEqual( {
			min_cents: 5000,
			max_cents: 15_000,
		} );
	}
);

test.each( [ 'free', 'hours', 'unknown' ] )(
	'no price for a slip with a topic that is %s',
	( topic ) => {
		expect( faultPrice( plan, topic ) ).toBeNull();
	}
);

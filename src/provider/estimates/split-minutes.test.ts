import { describe, expect, test } from 'vitest';
import type { Plan } from '../plans/plan-schema.ts';
import { fairUse, hourly, included } from './covers.ts';
import type { Cover, EstimateInput } from './estimate-types.ts';
import { splitMinutes } from './split-minutes.ts';
import { terms } from './terms-for-tests.ts';

const split = (
	cover: Cover,
	rest: Partial< EstimateInput > = {},
	minutes: number | null = 30
) =>
	splitMinutes( cover, {
		plan: { allowance: minutes === null ? null : { minutes } } as Plan,
		topic: 'shop_function',
		at: 0,
		facts: {},
		...rest,
	} );
const usual = {
	contract: terms( {
		usual_minutes: { shop_function: { from: 10, to: 25 } },
	} ),
};
const range = { rule: 'usual_effort', values: { from: 10, to: 25 } };

test( 'while nobody knows the effort nothing is taken, and what is left is said', () => {
	expect( split( fairUse(), { used_minutes: 12 } ) ).toEqual( {
		expected: null,
		fair_use: 0,
		hourly: 0,
		hourly_least: 0,
		remaining_before: 18,
		remaining_after: 18,
		consent: false,
		rules: [
			{ rule: 'fair_use_effort_unknown', values: { remaining: 18 } },
		],
	} );
} );

describe( 'a known effort', () => {
	test( 'within what is left takes that much of it', () => {
		expect( split( fairUse(), { minutes: 8 } ) ).toEqual( {
			expected: { least: 8, most: 8 },
			fair_use: 8,
			hourly: 0,
			hourly_least: 0,
			remaining_before: 30,
			remaining_after: 22,
			consent: false,
			rules: [
				{
					rule: 'fair_use_within',
					values: { remaining: 30, after: 22 },
				},
			],
		} );
	} );

	test( 'beyond it takes the rest by the hour, with consent', () => {
		expect(
			split( fairUse(), { minutes: 50, used_minutes: 10 } )
		).toMatchObject( {
			fair_use: 20,
			hourly: 30,
			hourly_least: 30,
			remaining_after: 0,
			consent: true,
			rules: [
				{ rule: 'fair_use_over', values: { fair_use: 20, hourly: 30 } },
			],
		} );
	} );

	test( 'without any allowance leaves none, and all of it is charged', () => {
		expect( split( fairUse(), { minutes: 8 }, null ) ).toMatchObject( {
			fair_use: 0,
			hourly: 8,
			remaining_before: null,
			remaining_after: null,
			consent: true,
			rules: [ { rule: 'fair_use_used_up', values: {} } ],
		} );
	} );
} );

describe( 'a usual effort', () => {
	test( 'is said to be one, with what may go over', () => {
		expect(
			split( fairUse(), { ...usual, used_minutes: 25 } )
		).toMatchObject( {
			fair_use: 5,
			hourly: 20,
			hourly_least: 5,
			rules: [
				range,
				{
					rule: 'fair_use_may_go_over',
					values: { fair_use: 5, hourly: 20 },
				},
			],
		} );
	} );

	test( 'is charged from its least to its most where the hour is charged anyway', () => {
		expect( split( hourly(), usual ) ).toMatchObject( {
			fair_use: 0,
			hourly: 25,
			hourly_least: 10,
			remaining_after: 30,
			consent: false,
			rules: [ range ],
		} );
	} );

	test( 'means nothing where no minute is taken', () => {
		expect( split( included(), { ...usual, minutes: 5 } ) ).toMatchObject( {
			hourly: 0,
			hourly_least: 0,
			remaining_after: 30,
			rules: [],
		} );
	} );
} );

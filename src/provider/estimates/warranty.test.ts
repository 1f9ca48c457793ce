import { describe, expect, test } from 'vitest';
import { LOCALES, type Words } from '../../contract/locale.ts';
import type { Facts } from '../../contract/topic.ts';
import { parseInstant } from '../clock/instant.ts';
import type { Plan, TopicRule } from '../plans/plan-schema.ts';
import { decideWarranty } from './warranty.ts';

const words = ( text: string ) =>
	Object.fromEntries(
		LOCALES.map( ( locale ) => [ locale, text ] )
	) as Words;
const decide = ( facts: Facts, part: object = {}, day = '2026-03-10' ) =>
	decideWarranty(
		{
			kind: 'warranty',
			months: 3,
			from_facts: [ 'delivered_on', 'went_live_on' ],
			fixed_price_fact: null,
			else: 'hourly',
			...part,
		},
		{
			plan: {} as Plan,
			topic: {
				label: words( 'Own work' ),
				questions: [ 'delivered_on', 'fixed_price' ].map(
					( fact ) => ( {
						fact,
						label: words( `${ fact }?` ),
						options: [],
					} )
				),
			} as unknown as TopicRule,
			zone: 'Europe/Amsterdam',
			at: parseInstant( `${ day }T12:00:00+01:00` ),
			facts,
		}
	);
const reasons = ( cover: ReturnType< typeof decide > ) =>
	cover.rules.map( ( { rule, values } ) => [ rule, values ] );
const hourly = [ 'hourly', {} ];
const unknown = ( fact: string ) => [
	[ 'fact_unknown', { missing: words( fact ) } ],
	hourly,
];

describe( 'the days of a warranty', () => {
	test.each( [
		[
			'2026-01-31',
			[ 'warranty_runs', { until: '2026-04-30' } ],
			'2026-04-30',
		],
		[
			'2026-01-31',
			[ 'warranty_over', { until: '2026-04-30' } ],
			'2026-05-01',
		],
		[
			'2026-03-11',
			[ 'warranty_not_begun', { from: '2026-03-11' } ],
			'2026-03-10',
		],
		[
			'2026-03-10',
			[ 'warranty_runs', { until: '2026-06-10' } ],
			'2026-03-10',
		],
	] )( 'delivered on %s: %o on %s', ( delivered_on, reason, day ) => {
		const cover = decide( { delivered_on }, {}, day );
		expect( reasons( cover )[ 0 ] ).toEqual( reason );
		expect( cover.coverage ).toBe(
			reason[ 0 ] === 'warranty_runs' ? 'included' : 'hourly'
		);
	} );

	test( 'the earlier of two days begins it, in whatever order they come; what is no day counts for nothing', () => {
		for ( const facts of [
			{ delivered_on: '2026-02-10', went_live_on: '2026-01-31' },
			{ delivered_on: '2026-01-31', went_live_on: '2026-02-10' },
			{ delivered_on: 'soon', went_live_on: '2026-01-31' },
			{ delivered_on: true, went_live_on: '2026-01-31' },
			{ went_live_on: '2026-01-30T23:30:00Z' },
		] ) {
			expect( reasons( decide( facts ) ) ).toEqual( [
				[ 'warranty_runs', { until: '2026-04-30' } ],
			] );
		}
	} );

	test( 'without one the first of them is asked for', () => {
		expect( reasons( decide( {} ) ) ).toEqual( unknown( 'delivered_on?' ) );
		expect( reasons( decide( {}, { from_facts: [] } ) ) ).toEqual(
			unknown( 'Own work' )
		);
	} );
} );

test( 'the case is named where the work has a name', () => {
	const facts = { custom_work: 'configurator', delivered_on: '2026-01-31' };
	const about = [
		'case_named',
		{ case: words( 'Own work, 2026-01-31, configurator' ) },
	];
	expect( reasons( decide( facts ) ) ).toEqual( [
		[ 'warranty_runs', { until: '2026-04-30' } ],
		about,
	] );
	expect( reasons( decide( facts, {}, '2026-05-01' ) )[ 1 ] ).toEqual(
		about
	);
	expect( reasons( decide( { ...facts, custom_work: true } ) ) ).toHaveLength(
		1
	);
} );

describe( 'a warranty on work at a fixed price', () => {
	const rule = { fixed_price_fact: 'fixed_price' };
	const day = { delivered_on: '2026-01-31' };

	test( 'runs for such work only', () => {
		expect( decide( { ...day, fixed_price: true }, rule ).coverage ).toBe(
			'included'
		);
		expect(
			reasons( decide( { ...day, fixed_price: false }, rule ) )
		).toEqual( [ [ 'warranty_only_fixed_price', {} ], hourly ] );
	} );

	test( 'asks whether it was', () => {
		expect( reasons( decide( day, rule ) ) ).toEqual(
			unknown( 'fixed_price?' )
		);
	} );
} );

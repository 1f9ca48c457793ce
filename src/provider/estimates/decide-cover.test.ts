import { describe, expect, test } from 'vitest';
import { LOCALES, type Words } from '../../contract/locale.ts';
import type { Facts } from '../../contract/topic.ts';
import type { CoverageRule } from '../plans/coverage-schema.ts';
import type { Plan, TopicRule } from '../plans/plan-schema.ts';
import { decideCover } from './decide-cover.ts';

const words = ( text: string ) =>
	Object.fromEntries(
		LOCALES.map( ( locale ) => [ locale, text ] )
	) as Words;
const question = ( fact: string ) => ( {
	fact,
	label: words( `${ fact }?` ),
	options: [],
} );
const decide = ( rule: object, facts: Facts = {}, asks: string[] = [] ) =>
	decideCover( rule as CoverageRule, {
		plan: {} as Plan,
		topic: {
			label: words( 'Topic' ),
			questions: asks.map( question ),
		} as unknown as TopicRule,
		zone: 'UTC',
		at: 0,
		facts,
	} );
const reasons = ( cover: ReturnType< typeof decide > ) =>
	cover.rules.map( ( { rule, values } ) => [ rule, values ] );

const slip = { min_cents: 5000, max_cents: 15_000 };

describe( 'prices', () => {
	test( 'a range has its bounds among the reasons', () => {
		const cover = decide( {
			kind: 'price_range',
			min_cents: 100,
			max_cents: 200,
		} );
		expect( cover.price ).toEqual( { min_cents: 100, max_cents: 200 } );
		expect( reasons( cover ) ).toEqual( [
			[ 'price_range', { min_cents: 100, max_cents: 200 } ],
		] );
	} );

	test( 'the contract, a quote and a larger plan are named as what decides', () => {
		const priced = { kind: 'fixed_price', cents: 2500 };
		const rules = ( rule: object, facts: Facts = {} ) =>
			reasons( decide( rule, facts ) ).map( ( [ name ] ) => name );
		expect(
			rules( { ...priced, or_contract: true }, { in_contract: true } )
		).toEqual( [ 'by_contract' ] );
		expect( rules( { ...priced, or_quote: true } ) ).toEqual( [
			'or_quote',
			'quote',
		] );
		expect( rules( { ...priced, plus: 'A theme' } ) ).toEqual( [
			'price_plus_unknown',
			'quote',
		] );
		expect( rules( { kind: 'larger_plan', else: 'hourly' } ) ).toContain(
			'larger_plan_needed'
		);
	} );

	test( 'one of several pieces is counted out', () => {
		const each = { kind: 'fixed_price', cents: 2500, each: true };
		expect( reasons( decide( each, { count: 3 } ) ) ).toEqual( [
			[ 'fixed_price', { price_cents: 7500 } ],
			[ 'fixed_price_each', { count: 3, each_cents: 2500 } ],
		] );
		expect( reasons( decide( { ...each, each: false } ) ) ).toEqual( [
			[ 'fixed_price', { price_cents: 2500 } ],
		] );
	} );

	test.each( [ 10_001, 100_000, 0, -2, 2.5, 'many', '1e400', ' ', true ] )(
		'%j pieces have no price: quoted, never the price of one',
		( count ) => {
			const cover = decide(
				{ kind: 'fixed_price', cents: 2500, each: true },
				{ count }
			);
			expect( cover ).toMatchObject( {
				coverage: 'quote',
				price: null,
				consent: true,
			} );
			expect( reasons( cover ).map( ( [ rule ] ) => rule ) ).toEqual( [
				'count_without_price',
				'quote',
			] );
		}
	);

	test( 'a sum that nobody could be shown with its VAT is quoted', () => {
		const each = { kind: 'fixed_price', cents: 250_000, each: true };
		expect( decide( each, { count: 2000 } ).price?.max_cents ).toBe(
			500_000_000
		);
		expect( decide( each, { count: 2001 } ).coverage ).toBe( 'quote' );
	} );

	test.each( [
		[ 'plus', { plus: 'parts' }, 'price_plus_unknown' ],
		[ 'or a quote', { or_quote: true }, 'or_quote' ],
	] )(
		'a price %s is quoted, and names what is known',
		( _what, part, rule ) => {
			const cover = decide( {
				kind: 'fixed_price',
				cents: 2500,
				...part,
			} );
			expect( [ cover.coverage, cover.price ] ).toEqual( [
				'quote',
				null,
			] );
			expect( reasons( cover )[ 0 ] ).toEqual( [
				rule,
				{ price_cents: 2500 },
			] );
		}
	);

	test.each( [ { kind: 'included' }, { kind: 'fixed_price', cents: 2500 } ] )(
		'the client’s own slip is quoted within its bounds, once it is found: %o',
		( kind ) => {
			const rule = { ...kind, client_fault: slip };
			const found = decide( rule, { client_fault: true } );
			expect( found ).toMatchObject( {
				coverage: 'quote',
				price: slip,
				consent: true,
			} );
			expect( reasons( found ) ).toEqual( [ [ 'client_fault', slip ] ] );
			expect( decide( rule, { client_fault: 'yes' } ).coverage ).toBe(
				decide( kind ).coverage
			);
		}
	);
} );

describe( 'what hangs on a fact', () => {
	const rule = ( ...fair_use: ( string | number | boolean )[] ) => ( {
		kind: 'by_fact',
		fact: 'link',
		fair_use,
		else: 'hourly',
	} );
	const missing = ( ...asks: string[] ) =>
		reasons( decide( rule( 'erp' ), {}, asks ) )[ 0 ];

	test( 'asks its own question where the topic has one, else the topic’s first, else names the topic', () => {
		const unknown = ( text: string ) => [
			'fact_unknown',
			{ missing: words( text ) },
		];
		expect( missing( 'plugin', 'link' ) ).toEqual( unknown( 'link?' ) );
		expect( missing( 'plugin', 'theme' ) ).toEqual( unknown( 'plugin?' ) );
		expect( missing() ).toEqual( unknown( 'Topic' ) );
	} );

	test.each( [
		[ 'ERP', ' erp', true ],
		[ ' erp ', 'ERP', true ],
		[ 'erp', 'crm', false ],
		[ true, true, true ],
		[ true, 'true', false ],
		[ 'true', true, false ],
		[ 3, 3, true ],
	] )( 'the plan covers %o; %o is covered: %o', ( covered, said, holds ) => {
		const cover = decide( rule( covered ), { link: said } );
		expect( cover.coverage ).toBe( holds ? 'fair_use' : 'hourly' );
	} );
} );

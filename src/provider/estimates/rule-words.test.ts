import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../contract/locale.ts';
import {
	formatMoney,
	RULE_WORDS,
	wordsOfRule,
	type RuleId,
} from './rule-words.ts';

const placesOf = ( text: string ) => ( text.match( /\{\w+\}/g ) ?? [] ).sort();
const plain = ( text: string ) => text.replace( /[\u202f\u00a0]/g, ' ' );

describe( 'the reasons', () => {
	test.each( Object.keys( RULE_WORDS ) as RuleId[] )(
		'%s: a sentence in each language, with the same places',
		( rule ) => {
			const words = RULE_WORDS[ rule ];
			expect( Object.keys( words ).sort() ).toEqual(
				[ ...LOCALES ].sort()
			);
			for ( const locale of LOCALES ) {
				expect( placesOf( words[ locale ] ), locale ).toEqual(
					placesOf( words.en )
				);
				expect( words[ locale ], locale ).toMatch(
					/^\p{Lu}|^\{|^\p{L}/u
				);
				expect( words[ locale ].length, locale ).toBeGreaterThan( 10 );
			}
			expect( new Set( Object.values( words ) ).size ).toBe( 5 );
		}
	);

	test( 'have their values put in, sums as the language writes them', () => {
		const words = wordsOfRule(
			'price_range',
			{ min_cents: 2000, max_cents: 123_450 },
			'EUR'
		);
		expect( plain( words.en ) ).toBe(
			'Between €20.00 and €1,234.50 without VAT.'
		);
		expect( plain( words.fr ) ).toBe(
			'Entre 20,00 € et 1 234,50 € hors TVA.'
		);
		expect( plain( words.de ) ).toBe(
			'Zwischen 20,00 € und 1.234,50 € ohne MwSt.'
		);
		expect( plain( words.nl ) ).toBe(
			'Tussen € 20,00 en € 1.234,50 zonder btw.'
		);
		expect(
			wordsOfRule( 'fair_use_effort_unknown', { remaining: 7 }, 'EUR' ).en
		).toContain( '7' );
	} );

	test( 'money is written in the plan’s currency', () => {
		expect( plain( formatMoney( 5, 'CHF', 'de' ) ) ).toBe( '0,05 CHF' );
		expect( plain( formatMoney( 5, 'EUR', 'de' ) ) ).toBe( '0,05 €' );
		expect( plain( formatMoney( 5, 'EUR', 'en' ) ) ).toBe( '€0.05' );
		expect( plain( formatMoney( 5, 'USD', 'en' ) ) ).toBe( 'US$0.05' );
	} );

	test( 'a day is written out, and only where the whole value is one', () => {
		const until = ( day: string ) =>
			wordsOfRule( 'warranty_over', { until: day }, 'EUR' ).en;
		expect( until( '2026-04-30' ) ).toBe(
			'The warranty ended on 30 April 2026.'
		);
		for ( const text of [ '…', 'v2026-04-30', '2026-04-30T09:00' ] ) {
			expect( until( text ) ).toBe( `The warranty ended on ${ text }.` );
		}
	} );
} );

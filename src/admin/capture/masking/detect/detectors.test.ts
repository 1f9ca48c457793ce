import { describe, expect, it } from 'vitest';
import { findPrivate } from '../find-private.ts';
import { maskSpans, mergeSpans } from '../mask-glyphs.ts';
import { ibanOf, cardOf } from '../testing/corpus.ts';
import { LABELS } from '../testing/labels.ts';
import {
	CARDS,
	IBAN_SHAPES,
	IDENTITY,
	KEYS,
	MAILS,
	NETWORK,
	PHONES,
	STREETS,
	URLS,
	VAT,
} from '../testing/samples.ts';

const mask = ( text: string ) =>
	maskSpans( text, mergeSpans( findPrivate( text ) ) );

/** In the middle of a sentence, alone, in brackets, and at the end. */
const settings = ( value: string ) => [
	value,
	`Please see ${ value } for this`,
	`(${ value })`,
	`Sent to: ${ value }.`,
	`a\n${ value }\nb`,
];

function expectHidden( value: string, leftOver = 2 ) {
	for ( const text of settings( value ) ) {
		const masked = mask( text );
		expect( masked, text ).not.toContain( value );
		const kept = [ ...masked ].filter(
			( character, at ) =>
				character === [ ...text ][ at ] &&
				/[\p{L}\p{N}]/u.test( character )
		);
		const around = [ ...text.replace( value, '' ) ].filter( ( character ) =>
			/[\p{L}\p{N}]/u.test( character )
		);
		expect( kept.length, `${ text } → ${ masked }` ).toBeLessThanOrEqual(
			around.length + leftOver
		);
		expect( masked.length ).toBe( text.length );
	}
}

describe( 'private data in plain text', () => {
	it.each( MAILS )( 'mail %s', ( value ) => expectHidden( value, 0 ) );
	it.each( PHONES )( 'phone %s', ( value ) => expectHidden( value, 0 ) );
	it.each( IBAN_SHAPES )( 'IBAN of %s', ( country, shape ) => {
		for ( let seed = 0; seed < 5; seed++ ) {
			const iban = ibanOf( country, shape, seed );
			expectHidden( iban, 0 );
			expectHidden( iban.replace( /(.{4})(?=.)/g, '$1 ' ), 0 );
		}
	} );
	it.each( CARDS )( 'card %s…', ( prefix, length ) => {
		for ( let seed = 0; seed < 5; seed++ ) {
			const card = cardOf( prefix, length, seed );
			expectHidden( card, 0 );
			expectHidden( card.replace( /(.{4})(?=.)/g, '$1 ' ), 0 );
		}
	} );
	it.each( VAT )( 'VAT number %s', ( value ) => expectHidden( value ) );
	it.each( IDENTITY )( 'identity number %s', ( value ) =>
		expectHidden( value, 0 )
	);
	it.each( KEYS )( 'key %s', ( value ) => expectHidden( value, 4 ) );
	it.each( NETWORK )( 'address %s', ( value ) => expectHidden( value, 0 ) );
	it.each( STREETS )( 'street %s', ( value ) => expectHidden( value, 0 ) );
	it.each( URLS )( 'secret in %s', ( url, secret ) =>
		expect( mask( url ) ).not.toContain( secret )
	);

	it.each( [
		'пётр@пример.рф',
		'jürgen.weiß@müller.de',
		'王小明@例子.中国',
		'ａｎｎａ@example.org',
		'²anna½@example.org',
		'GROẞE STRAẞE 12',
		'Große Straße 12a',
		'Königſtraße 7',
		'12 allée Émile Zola',
		'via Ленина 14',
		'12 Ångström Street',
	] )( 'letters of any script: %s', ( value ) => expectHidden( value, 0 ) );

	it( 'leaves an IBAN with a wrong checksum to the other detectors', () => {
		expect( mask( 'XX00 ABCD EFGH IJKL' ) ).toBe( 'XX00 ABCD EFGH IJKL' );
	} );

	it( 'masks texts no screen can hold without searching them', () => {
		expect( mask( 'word '.repeat( 20_000 ) ) ).not.toContain( 'word' );
	} );

	it.each( [ '1', 'a', '@', '-', '1 ', 'a.', '+', '(', 'ab1', '0:', '?a=' ] )(
		'reads long repeated %j to its end, sign for sign',
		( part ) => {
			const text = part.repeat( Math.floor( 40_000 / part.length ) );
			expect( mask( text ) ).toHaveLength( text.length );
		}
	);
} );

describe( 'labels, menus and notices stay readable', () => {
	it.each( LABELS )( '%s', ( label ) =>
		expect( mask( label ) ).toBe( label )
	);
} );

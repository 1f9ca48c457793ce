import { describe, expect, test } from 'vitest';
import { sha256 } from '../access/token.ts';
import { canonicalJson, hashOf } from './canonical-json.ts';
import { verifyEvidence } from './verify-evidence.ts';

const shown = {
	document: {
		lines: [
			{
				description: 'Work',
				quantity: 1.5,
				unit_cents: 8000,
				vat_percent: 21,
			},
		],
		total_cents: 12_000,
		total_cents_with_vat: 14_520,
	},
	text: { words: 'I agree.' },
};
const record = {
	format: 'deskside-decision/1',
	shown,
	shown_sha256: hashOf( shown ),
};
const withDocument = ( part: object ) => {
	const other = { ...shown, document: { ...shown.document, ...part } };
	return { ...record, shown: other, shown_sha256: hashOf( other ) };
};
const verify = ( value: unknown ) => {
	const text = canonicalJson( value );
	return verifyEvidence( text, sha256( text ) );
};

test( 'a record that nobody touched holds', () => {
	expect( verify( record ) ).toEqual( [] );
} );

test( 'another record than the one that was told', () => {
	expect( verifyEvidence( canonicalJson( record ), sha256( '' ) ) ).toEqual( [
		'The record is not the one whose hash was told.',
	] );
} );

test( 'the same content in other bytes', () => {
	const text = JSON.stringify( record, null, 1 );
	expect( verifyEvidence( text, sha256( text ) ) ).toEqual( [
		'The record is not in canonical form.',
	] );
} );

test( 'other words than were decided on', () => {
	expect(
		verify( { ...record, shown: { ...shown, text: { words: 'No.' } } } )
	).toEqual( [ 'What was shown is not what was decided on.' ] );
} );

describe( 'totals that the lines do not add up to', () => {
	test.each( [
		[ 'without VAT', { total_cents: 12_001 } ],
		[ 'with VAT', { total_cents_with_vat: 14_521 } ],
		[
			'of lines that no quote can have',
			{
				lines: [
					{
						...shown.document.lines[ 0 ],
						quantity: 0.01,
						unit_cents: 1,
					},
				],
			},
		],
	] )( '%s', ( _what, part ) => {
		expect( verify( withDocument( part ) ) ).toEqual( [
			'The totals are not the sums of the lines.',
		] );
	} );
} );

test.each( [
	[ 'no JSON', '{' ],
	[ 'nothing', 'null' ],
	[ 'another format', canonicalJson( { ...record, format: 'x' } ) ],
	[ 'no hash', canonicalJson( { ...record, shown_sha256: 1 } ) ],
	[ 'nothing shown', canonicalJson( { ...record, shown: {} } ) ],
	[
		'no words',
		canonicalJson( { ...record, shown: { ...shown, text: {} } } ),
	],
	[
		'no text at all',
		canonicalJson( { ...record, shown: { document: shown.document } } ),
	],
	[ 'no lines', canonicalJson( withDocument( { lines: 'none' } ) ) ],
	[ 'half a cent', canonicalJson( withDocument( { total_cents: 0.5 } ) ) ],
	[
		'a sum in words',
		canonicalJson( withDocument( { total_cents_with_vat: 'many' } ) ),
	],
	[
		'an empty document',
		canonicalJson( { ...record, shown: { ...shown, document: {} } } ),
	],
] )( 'what is no record: %s', ( _what, text ) => {
	expect( verifyEvidence( text, sha256( text ) ) ).toEqual( [
		'This is no evidence record.',
	] );
} );

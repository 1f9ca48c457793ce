import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { canonicalJson, hashOf } from '../quotes/canonical-json.ts';
import { verifyQuote } from './verify-quote.ts';

let dir = '';
beforeAll( () => {
	dir = mkdtempSync( join( tmpdir(), 'deskside-quote-' ) );
} );
afterAll( () => rmSync( dir, { recursive: true } ) );

const shown = {
	document: {
		lines: [
			{
				description: 'Repair',
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
const RECORD = canonicalJson( {
	format: 'deskside-decision/1',
	decision: 'approved',
	shown,
	shown_sha256: hashOf( shown ),
} );
const sha256 = ( text: string ) =>
	createHash( 'sha256' ).update( text ).digest( 'hex' );

/** What the command says, or the error that it ends with. */
function verify( text: string, told?: string ): string {
	const file = join( dir, 'quo.json' );
	writeFileSync( file, text );
	const said = vi.spyOn( console, 'log' ).mockImplementation( () => {} );
	try {
		void verifyQuote( told ? [ file, told ] : [ file ], readConfig( {} ) );
		return said.mock.calls.flat().join( '\n' );
	} catch ( error ) {
		return `${ String( error ) }`;
	} finally {
		said.mockRestore();
	}
}

it( 'confirms the record that was told', () => {
	expect( verify( RECORD, sha256( RECORD ) ) ).toMatch(
		/nothing in it was changed/
	);
	expect( verify( RECORD ) ).toMatch( /holds together/ );
} );

it.each( [
	[ 'a cent', '14520', '14519' ],
	[ 'a word', 'I agree.', 'I agreed.' ],
	[ 'the decision', 'approved', 'declined' ],
	[ 'a blank', '{', '{ ' ],
	[ 'a line', '8000', '8001' ],
] )( 'finds %s that was changed', ( _what, before, after ) => {
	const changed = RECORD.replace( before, after );
	expect( changed ).not.toBe( RECORD );
	expect( verify( changed, sha256( RECORD ) ) ).toMatch(
		/not the one whose hash was told/
	);
} );

it( 'finds a changed sum by itself, though every hash was made anew', () => {
	const forged = {
		...shown,
		document: { ...shown.document, total_cents_with_vat: 1 },
	};
	const record = canonicalJson( {
		format: 'deskside-decision/1',
		decision: 'approved',
		shown: forged,
		shown_sha256: hashOf( forged ),
	} );
	expect( verify( record ) ).toMatch( /not the sums of the lines/ );
} );

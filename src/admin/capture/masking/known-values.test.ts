import { expect, it } from 'vitest';
import { createKnownValues } from './known-values.ts';

it.each( [
	'Anne-Marie Jansen',
	"Sinéad O'Neil",
	'jansen.anne+shop@example.org',
	'C++ (de) [x] {y} a|b ^$ a/b \\d',
] )( 'finds %s again, whatever signs are in it', ( name ) => {
	const known = createKnownValues();
	known.add( name );
	const text = `Written by ${ name } today`;
	expect( known.find( text ) ).toEqual( [ [ 11, 11 + name.length ] ] );
} );

it( 'does not find a part of a longer word, nor labels', () => {
	const known = createKnownValues();
	[ 'Jansen', 'admin', 'ab', '12345' ].forEach( known.add );
	expect( known.find( 'Jansens admin 12345 ab' ) ).toEqual( [] );
} );

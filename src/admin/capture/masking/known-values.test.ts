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

it( 'finds every value at its places, the longest too, over line breaks and behind signs', () => {
	const known = createKnownValues();
	[ 'Anna', 'Anna Lupin', '(Verdi) Rosa', 'Jean Luc' ].forEach( known.add );
	const text = 'Anna Lupin, (Verdi) Rosa; Jean\n Luc. Verdi Anna';
	expect(
		known.find( text ).map( ( [ start, end ] ) => text.slice( start, end ) )
	).toEqual( [ 'Anna', 'Anna Lupin', '(Verdi) Rosa', 'Jean\n Luc', 'Anna' ] );
} );

it( 'takes little time for many values and a long text', () => {
	const known = createKnownValues();
	Array.from( { length: 400 }, ( _one, at ) =>
		known.add( `Seller Number ${ at }` )
	);
	const text = 'Seller Number 17 wrote to nobody. '.repeat( 100 );
	const start = performance.now();
	expect( known.find( text ) ).toHaveLength( 100 );
	expect( performance.now() - start ).toBeLessThan( 1000 );
} );

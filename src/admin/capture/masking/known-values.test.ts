import { expect, it } from 'vitest';
import { createKnownValues } from './known-values.ts';
import { readText } from './testing/read-text.ts';

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

/** How much of a text is read to find these values in it. */
function unitsReadFor( values: readonly string[], sentences: number ): number {
	const known = createKnownValues();
	values.forEach( known.add );
	const { text, unitsRead } = readText(
		'Seller17 Number 17 wrote to nobody. '.repeat( sentences )
	);
	expect( known.find( text ) ).toHaveLength( sentences );
	return unitsRead();
}

const many = ( write: ( at: number ) => string ) =>
	Array.from( { length: 400 }, ( _one, at ) => write( at ) );

it( 'reads a text once for all values, and twice as much of one twice as long', () => {
	const once = unitsReadFor( [ 'Seller17 Number' ], 100 );
	expect( once ).toBeGreaterThan( 0 );
	const values = many( ( at ) => `Seller${ at } Number` );
	expect( unitsReadFor( values, 100 ) ).toBe( once );
	expect( unitsReadFor( values, 200 ) ).toBeLessThanOrEqual( 2 * once );
} );

it( 'looks only where the first word stands for values that begin alike', () => {
	const values = many( ( at ) => `Seller17 Number ${ at }` );
	const once = unitsReadFor( values, 100 );
	expect( unitsReadFor( values, 200 ) ).toBeLessThanOrEqual( 2 * once );
} );

import { describe, expect, it } from 'vitest';
import { choosingQueries, tsquery } from './choosing-query.ts';
import type { Term } from './query-terms.ts';

const term = ( lexeme: string, reach: number ): Term => ( {
	lexemes: [ lexeme ],
	prefix: null,
	reach,
	weight: 1,
} );

describe( 'what chooses the texts to rank', () => {
	it( 'is every word in a small library', () => {
		expect(
			choosingQueries( [ term( 'shop', 60 ), term( 'mail', 10 ) ] )
		).toEqual( [ "'mail' | 'shop'" ] );
	} );

	it( 'is the rarest words in a large one', () => {
		expect(
			choosingQueries( [
				term( 'shop', 4000 ),
				term( 'mail', 200 ),
				term( 'spam', 500 ),
			] )
		).toEqual( [ "'mail' | 'spam'" ] );
	} );

	it( 'is what has both of two common words, else the rarer one', () => {
		expect(
			choosingQueries( [ term( 'shop', 4000 ), term( 'page', 3000 ) ] )
		).toEqual( [ "( 'page' ) & ( 'shop' )", "'page'" ] );
	} );

	it( 'is a common word when there is no other', () => {
		expect( choosingQueries( [ term( 'shop', 4000 ) ] ) ).toEqual( [
			"'shop'",
		] );
		expect( choosingQueries( [] ) ).toEqual( [] );
	} );

	it( 'quotes what would end a word', () => {
		expect( tsquery( { ...term( "a'b\\c", 1 ), prefix: 'versand' } ) ).toBe(
			"'a''b\\\\c' | 'versand':*"
		);
	} );
} );

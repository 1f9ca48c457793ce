import { describe, expect, it } from 'vitest';
import { splitLinks } from './split-links.ts';

const links = ( text: string ) =>
	splitLinks( text ).flatMap( ( { href } ) => href ?? [] );

describe( 'splitLinks', () => {
	it.each( [
		[ 'See https://example.org.', [ 'https://example.org' ] ],
		[ '(http://a.test/b?c=d)', [ 'http://a.test/b?c=d' ] ],
		[ 'javascript:alert(1) data:text/html,x', [] ],
		[ '<a href="https://a.test">x</a>', [ 'https://a.test' ] ],
	] )( 'finds in %s only web addresses', ( text, expected ) => {
		expect( links( text ) ).toEqual( expected );
	} );

	it( 'loses no letter', () => {
		const text = 'a https://b.test/c, d\nhttps://e.test';
		expect(
			splitLinks( text )
				.map( ( part ) => part.text )
				.join( '' )
		).toBe( text );
	} );
} );

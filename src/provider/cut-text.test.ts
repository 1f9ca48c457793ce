import { expect, test } from 'vitest';
import { cutText } from './cut-text.ts';

test.each( [
	[ 'short', 5, 'short' ],
	[ 'longer', 5, 'longe' ],
	[ 'cart🛒', 6, 'cart🛒' ],
	[ 'carts🛒', 6, 'carts' ],
	[ '🛒🛒🛒', 3, '🛒' ],
] )( '%s, %i at most: %s', ( text, most, cut ) => {
	expect( cutText( text, most ) ).toBe( cut );
} );

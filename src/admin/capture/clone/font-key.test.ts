import { expect, it } from 'vitest';
import { fontKey } from './font-key.ts';

it.each( [
	[ 'what a rule leaves out', [ '"Cardo"', '', '', '' ] ],
	[ 'the same in words', [ 'Cardo', 'U+0-10FFFF', 'normal', 'normal' ] ],
	[ 'the same in numbers', [ "'cardo'", 'U+0-10FFFF', '400', 'normal' ] ],
] as const )(
	'is the same for %s',
	( _what, [ family, range, weight, style ] ) =>
		expect( fontKey( family, range, weight, style ) ).toBe(
			'cardo|u+0-10ffff|400|normal'
		)
);

it( 'tells the faces of a family apart', () => {
	const faces = [
		fontKey( 'Cardo', '', '400', 'normal' ),
		fontKey( 'Cardo', '', 'bold', 'normal' ),
		fontKey( 'Cardo', '', '400', 'italic' ),
		fontKey( 'Cardo', 'U+100', '400', 'normal' ),
		fontKey( 'Cardo', '', '300 900', 'normal' ),
	];
	expect( new Set( faces ).size ).toBe( faces.length );
	expect( fontKey( 'Cardo', '', '700', '' ) ).toBe( faces[ 1 ] );
} );

import { expect, it } from 'vitest';
import { contrast } from '../support/stage/faint-controls.ts';

it( 'tells a colour that shows from one that hardly does', () => {
	expect( contrast( 'rgb(0, 0, 0)', 'rgb(255, 255, 255)' ) ).toBe( 21 );
	expect( contrast( 'rgb(255, 170, 0)', 'rgb(0, 0, 0)' ) ).toBeGreaterThan(
		3
	);
	expect( contrast( 'rgb(148, 148, 148)', 'rgb(246, 247, 247)' ) ).toBe(
		2.82
	);
	expect(
		contrast( 'rgba(0, 0, 0, 0.1)', 'rgb(255, 255, 255)' )
	).toBeLessThan( 1.5 );
	expect( contrast( 'color(srgb 0 0 0)', 'rgb(255, 255, 255)' ) ).toBe( 0 );
} );

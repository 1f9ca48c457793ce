import { expect, test } from 'vitest';
import { disposition, fileName } from './file-name.ts';

test( 'a long name ends with a whole letter, so that it can be written into the answer', () => {
	const name = `${ 'a'.repeat( 79 ) }𠀀.png`;
	expect( fileName( name, 'image/png' ) ).toBe( `${ 'a'.repeat( 79 ) }.png` );
	expect( disposition( 'att_1', name, 'image/png' ) ).toContain(
		`filename*=UTF-8''${ 'a'.repeat( 79 ) }.png`
	);
} );

import { expect, it, vi } from 'vitest';
import { wordsWhenRead } from './words-when-read.ts';

it( 'says what is read, and nothing else', () => {
	const say = vi.fn( ( locale: string ) => `in ${ locale }` );
	const words = wordsWhenRead( say );
	expect( say ).not.toHaveBeenCalled();
	expect( words.nl ).toBe( 'in nl' );
	expect( say.mock.calls ).toEqual( [ [ 'nl' ] ] );
} );

it( 'is like words that stand there', () => {
	const words = wordsWhenRead( ( locale ) => `in ${ locale }` );
	const stand = {
		en: 'in en',
		fr: 'in fr',
		nl: 'in nl',
		de: 'in de',
		it: 'in it',
	};
	expect( words ).toEqual( stand );
	expect( JSON.stringify( words ) ).toBe( JSON.stringify( stand ) );
	expect( { ...words } ).toEqual( stand );
} );

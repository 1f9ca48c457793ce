import { describe, expect, it } from 'vitest';
import { toLocale } from './locale.ts';

describe( 'toLocale', () => {
	it.each( [
		[ 'nl_NL', 'nl' ],
		[ 'nl_BE_formal', 'nl' ],
		[ 'de-CH', 'de' ],
		[ 'FR', 'fr' ],
		[ 'pt_BR', 'en' ],
		[ '', 'en' ],
	] )( 'reads %s as %s', ( tag, expected ) => {
		expect( toLocale( tag ) ).toBe( expected );
	} );
} );

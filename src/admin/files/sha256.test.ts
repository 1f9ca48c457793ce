import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256Plain } from './sha256-plain.ts';

const bytesOf = ( length: number ) =>
	Uint8Array.from( { length }, ( _, i ) => ( i * 131 + length ) & 255 );

describe( 'sha256Plain', () => {
	it( 'agrees with the platform at every padding boundary', () => {
		for ( const length of [
			0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000,
		] ) {
			const bytes = bytesOf( length );
			expect(
				Buffer.from( sha256Plain( bytes.buffer ) ).toString( 'hex' )
			).toBe( createHash( 'sha256' ).update( bytes ).digest( 'hex' ) );
		}
	} );
} );

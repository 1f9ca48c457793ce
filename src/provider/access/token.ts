import { hash, randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses it, so one SHA-256 keeps it safe and is looked up by index. */
export function newToken( prefix = '' ): string {
	return prefix + randomBytes( 32 ).toString( 'base64url' );
}

/** What is stored in a token's place. */
export function sha256( secret: string | Buffer ): string {
	return hash( 'sha256', secret );
}

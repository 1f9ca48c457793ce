import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

const TAG_BYTES = 16;

/** Each key seals one content only, so the same vector is never met twice with another text. */
const VECTOR = Buffer.alloc( 12 );

const digest = ( use: string, secret: string ): Buffer =>
	createHash( 'sha256' ).update( `${ use } ${ secret }` ).digest();

/**
 * Where sealed bytes rest, told from their secret: 40 hex digits. Neither the place nor what rests there leads back to the
 * secret, which stands in the database only.
 */
export const placeOfSecret = ( secret: string ): string =>
	digest( 'place', secret ).toString( 'hex' ).slice( 0, 40 );

/**
 * AES-256-GCM under a key of the secret. So nothing rests as it was sent: no server, viewer or interpreter that comes upon the
 * file finds anything in it to run, and a changed bit is noticed.
 */
export function seal( secret: string, bytes: Buffer ): Buffer {
	const cipher = createCipheriv(
		'aes-256-gcm',
		digest( 'key', secret ),
		VECTOR
	);
	return Buffer.concat( [
		cipher.update( bytes ),
		cipher.final(),
		cipher.getAuthTag(),
	] );
}

/** @throws when the bytes are not what was sealed under this secret. */
export function unseal( secret: string, sealed: Buffer ): Buffer {
	const end = sealed.length - TAG_BYTES;
	const decipher = createDecipheriv(
		'aes-256-gcm',
		digest( 'key', secret ),
		VECTOR,
		{ authTagLength: TAG_BYTES }
	);
	decipher.setAuthTag( sealed.subarray( end ) );
	return Buffer.concat( [
		decipher.update( sealed.subarray( 0, end ) ),
		decipher.final(),
	] );
}

import { sha256Plain } from './sha256-plain.ts';

const toHex = ( bytes: ArrayBuffer ) =>
	Array.from( new Uint8Array( bytes ), ( byte ) =>
		byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );

/**
 * SHA-256 of a file, in lower-case hex.
 *
 * Browsers offer theirs on secure pages only; an admin on plain http computes it by hand.
 */
export async function sha256( blob: Blob ): Promise< string > {
	const bytes = await blob.arrayBuffer();
	return toHex(
		globalThis.crypto?.subtle
			? await crypto.subtle.digest( 'SHA-256', bytes )
			: sha256Plain( bytes )
	);
}

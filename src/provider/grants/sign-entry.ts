import { sign } from 'node:crypto';
import type { AccessPayload } from '../../contract/access.ts';

/** Seconds in which an agent's browser carries an entry over. */
export const ENTRY_SECONDS = 120;

/** `base64url( payload ).base64url( signature )`; the signature covers the bytes as they are sent. */
export function signEntry(
	payload: AccessPayload,
	privateKey: string
): string {
	const said = Buffer.from( JSON.stringify( payload ) ).toString(
		'base64url'
	);
	const signature = sign( null, Buffer.from( said ), privateKey );
	return `${ said }.${ signature.toString( 'base64url' ) }`;
}

import { createHash, randomBytes } from 'node:crypto';
import { encodeTime } from 'ulid';
import type { Millis } from '../clock/instant.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_LENGTH = 16;
const TIME_LENGTH = 10;

/** A new entry's id, sortable by age. Its randomness comes at once: ulid's own way asks the system for each letter. */
export const newEntryId = ( at: Millis ): string =>
	entryId( at, randomBytes( RANDOM_LENGTH ) );

/**
 * The id of an entry that follows from the contract alone (a month's grant and lapse): the same whoever writes it, and
 * already known while it is only due.
 */
export function dueEntryId( at: Millis, ...what: string[] ): string {
	const digest = createHash( 'sha256' ).update( what.join( ' ' ) ).digest();
	return entryId( at, digest );
}

function entryId( at: Millis, bytes: Buffer ): string {
	const random = Array.from(
		bytes.subarray( 0, RANDOM_LENGTH ),
		( byte ) => CROCKFORD[ byte % CROCKFORD.length ]
	);
	return `min_${ encodeTime( at, TIME_LENGTH ) }${ random.join( '' ) }`;
}

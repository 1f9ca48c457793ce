import { createHash } from 'node:crypto';
import { encodeTime, ulid } from 'ulid';
import type { Millis } from '../clock/instant.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_LENGTH = 16;
const TIME_LENGTH = 10;

/** A new entry's id, sortable by age. */
export const newEntryId = ( at: Millis ): string => `min_${ ulid( at ) }`;

/**
 * The id of an entry that follows from the contract alone (a month's grant and lapse): the same whoever writes it, and
 * already known while it is only due.
 */
export function dueEntryId( at: Millis, ...what: string[] ): string {
	const digest = createHash( 'sha256' ).update( what.join( ' ' ) ).digest();
	const random = Array.from(
		digest.subarray( 0, RANDOM_LENGTH ),
		( byte ) => CROCKFORD[ byte % 32 ]
	);
	return `min_${ encodeTime( at, TIME_LENGTH ) }${ random.join( '' ) }`;
}

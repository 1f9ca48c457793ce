import { ticketId } from './ids.ts';

/** How many characters of a ticket's id are read out on the phone. */
export const SUPPORT_CODE_LENGTH = 6;

/**
 * What an owner reads out on the phone: the end of the ticket's id, all of it random.
 *
 * @param id `tic_` and a ULID.
 */
export function supportCodeOf( id: string ): string {
	return ticketId.parse( id ).slice( -SUPPORT_CODE_LENGTH );
}

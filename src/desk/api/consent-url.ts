import { deskUrl } from './request.ts';

/**
 * Where the record of the agreement that came with a ticket is downloaded, byte for byte as the owner has it.
 *
 * @param ticketId `tic_` and a ULID.
 */
export function consentUrl( ticketId: string ): string {
	return deskUrl( `tickets/${ encodeURIComponent( ticketId ) }/consent` );
}

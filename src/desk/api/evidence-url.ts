import { deskUrl } from './request.ts';

/**
 * Where the evidence record of a decision is downloaded, byte for byte as the owner has it.
 *
 * @param quoteId `quo_` and a ULID.
 */
export function evidenceUrl( quoteId: string ): string {
	return deskUrl( `quotes/${ encodeURIComponent( quoteId ) }/evidence` );
}

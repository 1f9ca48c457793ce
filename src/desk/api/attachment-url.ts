import { deskUrl } from './request.ts';

/**
 * Where an attachment's bytes are read; the session's cookie goes along.
 *
 * @param id `att_` and a ULID.
 */
export function attachmentUrl( id: string ): string {
	return deskUrl( `attachments/${ encodeURIComponent( id ) }` );
}

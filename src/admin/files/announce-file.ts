import {
	ATTACHMENT_TYPES,
	type AnnouncedAttachment,
} from '../../contract/attachment.ts';
import { sha256 } from './sha256.ts';

/** Bytes and what a ticket or message says of them beforehand. */
export type Upload = { announced: AnnouncedAttachment; blob: Blob };

const typeOf = ( { type }: Blob ): AnnouncedAttachment[ 'type' ] =>
	ATTACHMENT_TYPES.find( ( known ) => known === type ) ?? 'image/png';

/** A file with its announcement: id, size and SHA-256, so that its bytes may follow at any time. */
export async function announceFile(
	id: string,
	kind: AnnouncedAttachment[ 'kind' ],
	name: string,
	blob: Blob
): Promise< Upload > {
	return {
		blob,
		announced: {
			id,
			kind,
			name: name.slice( 0, 200 ) || 'picture',
			type: typeOf( blob ),
			bytes: blob.size,
			sha256: await sha256( blob ),
		},
	};
}

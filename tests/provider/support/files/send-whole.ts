import type { AnnouncedAttachment } from '../../../../src/contract/attachment.ts';
import type { App } from '../../../../src/provider/http/app-instance.ts';
import { buildPerson, nextUlid } from '../../../support/builders.ts';
import { encodePerson } from '../clients.ts';

/** Sends all bytes at once: a picture by PUT (its 200 told as 204), anything else as one chunk. Returns the status. */
export async function sendWhole(
	app: App,
	token: string,
	{ id, type }: AnnouncedAttachment,
	bytes: Buffer
): Promise< number > {
	const who = {
		authorization: `Bearer ${ token }`,
		'deskside-person': encodePerson( buildPerson() ),
	};
	if ( type.startsWith( 'image/' ) ) {
		const { statusCode } = await app.inject( {
			method: 'PUT',
			url: `/v1/attachments/${ id }`,
			payload: bytes,
			headers: {
				...who,
				'content-type': type,
				'idempotency-key': nextUlid(),
			},
		} );
		return statusCode === 200 ? 204 : statusCode;
	}
	const { statusCode } = await app.inject( {
		method: 'PATCH',
		url: `/v1/uploads/${ id }`,
		payload: bytes,
		headers: {
			...who,
			'content-type': 'application/offset+octet-stream',
			'upload-offset': '0',
			'tus-resumable': '1.0.0',
		},
	} );
	return statusCode;
}

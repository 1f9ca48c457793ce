import { MAX_CHUNK_BYTES } from '../../contract/attachment.ts';
import { fetchDesk } from './request.ts';

/** A chunk over a slow line. */
const LIMIT_MS = 120_000;

const TUS = { 'Tus-Resumable': '1.0.0', 'Deskside-Desk': '1' };

/**
 * Sends the bytes of a file that an answer announced, from where the provider is; called again it goes on from there.
 *
 * @param id     Of the attachment.
 * @param file   Its bytes.
 * @param onSent How many bytes are there.
 * @throws {ApiProblem} `unsupported_media_type` and `attachment_mismatch` when the file is refused for good.
 */
export async function uploadFile(
	id: string,
	file: Blob,
	onSent: ( bytes: number ) => void
): Promise< void > {
	const path = `uploads/${ encodeURIComponent( id ) }`;
	let offset = offsetOf(
		await fetchDesk( path, { method: 'HEAD', headers: TUS } )
	);
	onSent( offset );
	while ( offset < file.size ) {
		offset = offsetOf(
			await fetchDesk(
				path,
				{
					method: 'PATCH',
					headers: {
						...TUS,
						'Content-Type': 'application/offset+octet-stream',
						'Upload-Offset': String( offset ),
					},
					body: file.slice( offset, offset + MAX_CHUNK_BYTES ),
				},
				LIMIT_MS
			)
		);
		onSent( offset );
	}
}

/** Calls a file off that is not there yet. */
export async function cancelUpload( id: string ): Promise< void > {
	await fetchDesk( `uploads/${ encodeURIComponent( id ) }`, {
		method: 'DELETE',
		headers: TUS,
	} );
}

const offsetOf = ( { headers }: Response ): number =>
	Number( headers.get( 'upload-offset' ) );

import { SITE_ROUTES } from '../../contract/routes.ts';
import type { UploadState } from '../../contract/site.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.sendChunk;

/** The last chunk also waits until the provider has looked through the file. */
const CHUNK_MS = 90_000;

/** Bytes of a document or video from `offset` on. A chunk for another place is refused, so none is ever added twice. */
export const sendChunk = (
	id: string,
	offset: number,
	chunk: Blob,
	signal?: AbortSignal
): Promise< UploadState > =>
	callSite(
		{
			url: buildUrl( path, { id }, { offset: String( offset ) } ),
			method: 'POST',
			body: chunk,
			type: 'application/offset+octet-stream',
			patience: CHUNK_MS,
			signal,
		},
		answer
	);

import { SITE_ROUTES } from '../../contract/routes.ts';
import type { UploadState } from '../../contract/site.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.getUpload;

/** How much of a document or video the provider has. */
export const getUpload = (
	id: string,
	signal?: AbortSignal
): Promise< UploadState > =>
	callSite(
		{ url: buildUrl( path, { id } ), method: 'GET', signal },
		answer
	);

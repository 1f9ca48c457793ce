import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.cancelUpload;

/** Calls off a document or video on its way; the thread says so. */
export const cancelUpload = ( id: string ): Promise< unknown > =>
	callSite( { url: buildUrl( path, { id } ), method: 'POST' }, answer );

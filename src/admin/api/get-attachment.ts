import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { callSiteForBytes } from './call-site.ts';

const { path } = SITE_ROUTES.getAttachment;

/** The bytes of an attachment, read with the reader's own rights: there is no public address. */
export const getAttachment = (
	id: string,
	signal?: AbortSignal
): Promise< Blob > =>
	callSiteForBytes( {
		url: buildUrl( path, { id } ),
		method: 'GET',
		signal,
	} );

import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.saveAttachment;

/** An address under which the browser can save a document or video for some minutes. */
export const saveAttachment = async ( id: string ): Promise< string > =>
	(
		await callSite(
			{ url: buildUrl( path, { id } ), method: 'POST' },
			answer
		)
	).url;

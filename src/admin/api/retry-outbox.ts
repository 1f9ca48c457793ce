import { SITE_ROUTES } from '../../contract/routes.ts';
import type { SendAnswer } from '../../contract/site.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';

const { path, answer } = SITE_ROUTES.retryOutbox;

/** Tries now what waits on the site. */
export const retryOutbox = ( id: string ): Promise< SendAnswer > =>
	sendJson( buildUrl( path, { id } ), {}, answer );

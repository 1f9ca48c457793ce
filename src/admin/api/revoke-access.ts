import type { SiteAccess } from '../../contract/access.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';
import { sendTwice } from './send-twice.ts';

const { path, answer } = SITE_ROUTES.revokeAccess;

/** Takes access back: the door is shut when this answers. */
export const revokeAccess = (
	id: string,
	key: string
): Promise< SiteAccess > =>
	sendTwice( () => sendJson( buildUrl( path, { id } ), { key }, answer ) );

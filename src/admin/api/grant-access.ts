import type { GrantAccess, SiteAccess } from '../../contract/access.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';
import { sendTwice } from './send-twice.ts';

const { path, answer } = SITE_ROUTES.grantAccess;

/** Gives access; the grant's id makes any repetition harmless. */
export const grantAccess = (
	ticketId: string,
	wanted: GrantAccess
): Promise< SiteAccess > =>
	sendTwice( () =>
		sendJson( buildUrl( path, { id: ticketId } ), wanted, answer )
	);

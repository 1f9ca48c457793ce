import type { SiteAccess } from '../../contract/access.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.listAccess;

/** The access given with a ticket, and what the reader can give. */
export const listAccess = ( ticketId: string ): Promise< SiteAccess > =>
	callSite(
		{ url: buildUrl( path, { id: ticketId } ), method: 'GET' },
		answer
	);

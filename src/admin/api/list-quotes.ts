import { SITE_ROUTES } from '../../contract/routes.ts';
import type { SiteQuotes } from '../../contract/site-quote.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.listQuotes;

/** The quotes of a ticket as they stand now, and who here may approve. */
export const listQuotes = ( ticketId: string ): Promise< SiteQuotes > =>
	callSite(
		{ url: buildUrl( path, { id: ticketId } ), method: 'GET' },
		answer
	);

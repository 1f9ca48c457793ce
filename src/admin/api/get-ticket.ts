import { SITE_ROUTES } from '../../contract/routes.ts';
import type { Ticket } from '../../contract/ticket.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.getTicket;

/** A ticket with its whole thread. */
export const getTicket = ( id: string ): Promise< Ticket > =>
	callSite( { url: buildUrl( path, { id } ), method: 'GET' }, answer );

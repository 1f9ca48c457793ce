import { SITE_ROUTES } from '../../contract/routes.ts';
import type { TicketList, TicketQuery } from '../../contract/ticket.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.listTickets;

/** One page of the tickets that a query picks, newest first; `after` is the former page's `next`. */
export const listTickets = ( query: TicketQuery = {} ): Promise< TicketList > =>
	callSite( { url: buildUrl( path, {}, query ), method: 'GET' }, answer );

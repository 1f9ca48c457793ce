import { SITE_ROUTES } from '../../contract/routes.ts';
import type { TicketList, TicketStatus } from '../../contract/ticket.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.listTickets;

/** One page of tickets, newest change first; `after` is the former page's `next`. */
export const listTickets = (
	status?: TicketStatus,
	after?: string
): Promise< TicketList > =>
	callSite(
		{ url: buildUrl( path, {}, { status, after } ), method: 'GET' },
		answer
	);

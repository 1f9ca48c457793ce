import { ticketList, ticketQuery } from '../../../contract/ticket.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { listTickets } from '../../tickets/list-tickets.ts';

/** The tickets that the caller may see, newest first: all, or those that a status, a person and words pick. */
export const getTickets: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/tickets',
		{ schema: { querystring: ticketQuery, response: { 200: ticketList } } },
		async ( request ) =>
			listTickets( db, callerOf( request, now() ), request.query )
	);

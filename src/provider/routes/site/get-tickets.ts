import * as z from 'zod';
import { ticketList, ticketStatus } from '../../../contract/ticket.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { listTickets } from '../../tickets/list-tickets.ts';

const query = z.strictObject( {
	status: ticketStatus.optional(),
	after: z.string().max( 200 ).optional(),
} );

/** The tickets that the caller may see, newest first. */
export const getTickets: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/tickets',
		{ schema: { querystring: query, response: { 200: ticketList } } },
		async ( request ) =>
			listTickets( db, callerOf( request, now() ), request.query )
	);

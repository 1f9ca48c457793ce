import * as z from 'zod';
import { ticketId } from '../../../contract/ids.ts';
import { ticket } from '../../../contract/ticket.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { readTicket } from '../../tickets/read-ticket.ts';

/** A ticket with its thread. */
export const getTicket: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/tickets/:id',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				response: { 200: ticket },
			},
		},
		async ( request ) =>
			readTicket( db, callerOf( request, now() ), request.params.id )
	);

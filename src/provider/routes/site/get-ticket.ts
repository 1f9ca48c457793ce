import * as z from 'zod';
import { ticketId } from '../../../contract/ids.ts';
import { ticket } from '../../../contract/ticket.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { findSiteWithTicket } from '../../tickets/find-site-with-ticket.ts';
import { ticketFor } from '../../tickets/read-ticket.ts';

/** A ticket with its thread. */
export const getTicket: Route = ( app, { now } ) => {
	app.decorateRequest( 'ticketFile', null );
	app.get(
		'/v1/tickets/:id',
		{
			config: { findsSite: findSiteWithTicket },
			schema: {
				params: z.strictObject( { id: ticketId } ),
				response: { 200: ticket },
			},
		},
		async ( request ) =>
			ticketFor( callerOf( request, now() ), request.ticketFile )
	);
};

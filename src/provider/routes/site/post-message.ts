import * as z from 'zod';
import { ticketId } from '../../../contract/ids.ts';
import { newMessage, ticketChanged } from '../../../contract/ticket.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';
import { addMessage } from '../../tickets/add-message.ts';

/** A message of the site; it opens a closed ticket again. */
export const postMessage: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/tickets/:id/messages',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: newMessage,
				response: { 201: ticketChanged },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				( trx ) =>
					addMessage( trx, caller, request.params.id, request.body )
			);
		}
	);

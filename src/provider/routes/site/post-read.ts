import * as z from 'zod';
import { messageId, ticketId } from '../../../contract/ids.ts';
import { ticket } from '../../../contract/ticket.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';
import { markRead } from '../../tickets/mark-read.ts';

/** The caller has read the thread up to a message. */
export const postRead: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/tickets/:id/read',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: z.strictObject( { message_id: messageId } ),
				response: { 200: ticket },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			const { params, body } = request;
			const write = ( trx: Parameters< typeof markRead >[ 0 ] ) =>
				markRead( trx, caller, params.id, body.message_id );
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				write,
				200
			);
		}
	);

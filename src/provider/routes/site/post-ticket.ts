import { newTicket, ticketChanged } from '../../../contract/ticket.ts';
import { callerOf } from '../../access/caller.ts';
import { readSignInAge } from '../../access/read-sign-in.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { readAndWriteOnce } from '../../http/write-once.ts';
import { createTicket } from '../../tickets/create-ticket.ts';
import { receiveTicket } from '../../tickets/receive-ticket.ts';

/** A ticket, taken in once for its key; the key is the ULID of its id. */
export const postTicket: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/tickets',
		{ schema: { body: newTicket, response: { 201: ticketChanged } } },
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			return readAndWriteOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				( trx ) => receiveTicket( trx, caller, request.body ),
				( trx, reception ) =>
					createTicket(
						trx,
						caller,
						request.body,
						reception,
						readSignInAge( request )
					)
			);
		}
	);

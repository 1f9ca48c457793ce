import * as z from 'zod';
import { ticketId } from '../../../contract/ids.ts';
import { setOwnStatus, ticketChanged } from '../../../contract/ticket.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';
import { setOwnStatus as set } from '../../tickets/set-own-status.ts';

/** The client says that a ticket is solved, or not after all. */
export const postOwnStatus: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/tickets/:id/status',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: setOwnStatus,
				response: { 200: ticketChanged },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				( trx ) => set( trx, caller, request.params.id, request.body ),
				200
			);
		}
	);

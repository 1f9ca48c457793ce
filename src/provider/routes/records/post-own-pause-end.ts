import * as z from 'zod';
import { pauseId, ticketId } from '../../../contract/ids.ts';
import { endPause } from '../../../contract/pause.ts';
import { ticketChanged } from '../../../contract/ticket.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';
import { endPauseAtSite } from '../../pauses/end-pause.ts';

/** The client gave what was missing: the clock runs again. */
export const postOwnPauseEnd: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/tickets/:id/pauses/:pause/end',
		{
			schema: {
				params: z.strictObject( { id: ticketId, pause: pauseId } ),
				body: endPause,
				response: { 200: ticketChanged },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			const { id: ticket, pause } = request.params;
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				( trx ) =>
					endPauseAtSite(
						trx,
						caller,
						{ ticket, pause },
						request.body
					),
				200
			);
		}
	);

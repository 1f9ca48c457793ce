import * as z from 'zod';
import { deskTicket } from '../../../contract/desk.ts';
import { pauseId, ticketId } from '../../../contract/ids.ts';
import { endPause } from '../../../contract/pause.ts';
import { writeAtDesk } from '../../desk/write-at-desk.ts';
import type { Route } from '../../http/app-instance.ts';
import { endPauseAtDesk } from '../../pauses/end-pause.ts';

/** The clock runs again, as the agent says. */
export const postPauseEnd: Route = ( app, services ) =>
	app.post(
		'/v1/desk/tickets/:id/pauses/:pause/end',
		{
			schema: {
				params: z.strictObject( { id: ticketId, pause: pauseId } ),
				body: endPause,
				response: { 200: deskTicket },
			},
		},
		async ( request, reply ) => {
			const { id, pause } = request.params;
			return writeAtDesk(
				services,
				{ id, request, reply },
				( trx, agent, at ) =>
					endPauseAtDesk(
						trx,
						agent,
						{ ticket: id, pause },
						request.body,
						at
					),
				200
			);
		}
	);

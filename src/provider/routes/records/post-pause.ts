import * as z from 'zod';
import { deskTicket } from '../../../contract/desk.ts';
import { ticketId } from '../../../contract/ids.ts';
import { openPause as schema } from '../../../contract/pause.ts';
import { writeAtDesk } from '../../desk/write-at-desk.ts';
import type { Route } from '../../http/app-instance.ts';
import { openPause } from '../../pauses/open-pause.ts';

/** The client withholds access or an answer: the clock stands still. */
export const postPause: Route = ( app, services ) =>
	app.post(
		'/v1/desk/tickets/:id/pauses',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: schema,
				response: { 201: deskTicket },
			},
		},
		async ( request, reply ) =>
			writeAtDesk(
				services,
				{ id: request.params.id, request, reply },
				( trx, agent, at ) =>
					openPause( trx, agent, request.params.id, request.body, at )
			)
	);

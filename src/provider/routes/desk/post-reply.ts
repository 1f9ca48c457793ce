import * as z from 'zod';
import { deskTicket, reply as replySchema } from '../../../contract/desk.ts';
import { ticketId } from '../../../contract/ids.ts';
import { replyToTicket } from '../../desk/reply-to-ticket.ts';
import { writeAtDesk } from '../../desk/write-at-desk.ts';
import type { Route } from '../../http/app-instance.ts';

/** An agent's answer. */
export const postReply: Route = ( app, services ) =>
	app.post(
		'/v1/desk/tickets/:id/messages',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: replySchema,
				response: { 201: deskTicket },
			},
		},
		async ( request, reply ) =>
			writeAtDesk(
				services,
				{ id: request.params.id, request, reply },
				( trx, agent, at ) =>
					replyToTicket(
						trx,
						agent,
						request.params.id,
						request.body,
						at
					)
			)
	);

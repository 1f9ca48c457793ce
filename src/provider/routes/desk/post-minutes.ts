import * as z from 'zod';
import { deskTicket, recordMinutes } from '../../../contract/desk.ts';
import { ticketId } from '../../../contract/ids.ts';
import { recordTicketMinutes } from '../../desk/record-ticket-minutes.ts';
import { writeAtDesk } from '../../desk/write-at-desk.ts';
import type { Route } from '../../http/app-instance.ts';

/** Minutes of work on a ticket. */
export const postMinutes: Route = ( app, services ) =>
	app.post(
		'/v1/desk/tickets/:id/minutes',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: recordMinutes,
				response: { 201: deskTicket },
			},
		},
		async ( request, reply ) =>
			writeAtDesk(
				services,
				{ id: request.params.id, request, reply },
				( trx, agent, at ) =>
					recordTicketMinutes(
						trx,
						agent,
						request.params.id,
						request.body,
						at
					)
			)
	);

import * as z from 'zod';
import { deskTicket, setStatus } from '../../../contract/desk.ts';
import { ticketId } from '../../../contract/ids.ts';
import { setTicketStatus } from '../../desk/set-ticket-status.ts';
import { writeAtDesk } from '../../desk/write-at-desk.ts';
import type { Route } from '../../http/app-instance.ts';

/** Takes a ticket in charge, or closes it. */
export const postStatus: Route = ( app, services ) =>
	app.post(
		'/v1/desk/tickets/:id/status',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: setStatus,
				response: { 200: deskTicket },
			},
		},
		async ( request, reply ) =>
			writeAtDesk(
				services,
				{ id: request.params.id, request, reply },
				( trx, agent, at ) =>
					setTicketStatus(
						trx,
						agent,
						request.params.id,
						request.body,
						at
					),
				200
			)
	);

import * as z from 'zod';
import { deskTicket } from '../../../contract/desk.ts';
import { ticketId } from '../../../contract/ids.ts';
import { refuseTicket as schema } from '../../../contract/refusal.ts';
import { writeAtDesk } from '../../desk/write-at-desk.ts';
import type { Route } from '../../http/app-instance.ts';
import { refuseTicket } from '../../refusals/refuse-ticket.ts';

/** A request that is not taken on, with its reason and where it belongs. */
export const postTicketRefusal: Route = ( app, services ) =>
	app.post(
		'/v1/desk/tickets/:id/refusal',
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
					refuseTicket(
						trx,
						agent,
						request.params.id,
						request.body,
						at
					)
			)
	);

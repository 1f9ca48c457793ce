import * as z from 'zod';
import { correctMinutes, deskTicket } from '../../../contract/desk.ts';
import { ticketId } from '../../../contract/ids.ts';
import { correctTicketMinutes } from '../../desk/correct-ticket-minutes.ts';
import { writeAtDesk } from '../../desk/write-at-desk.ts';
import type { Route } from '../../http/app-instance.ts';

/** Minutes of a ticket set right. */
export const postCorrection: Route = ( app, services ) =>
	app.post(
		'/v1/desk/tickets/:id/corrections',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: correctMinutes,
				response: { 201: deskTicket },
			},
		},
		async ( request, reply ) =>
			writeAtDesk(
				services,
				{ id: request.params.id, request, reply },
				( trx, agent, at ) =>
					correctTicketMinutes(
						trx,
						agent,
						request.params.id,
						request.body,
						at
					)
			)
	);

import * as z from 'zod';
import { classChanged, setClass } from '../../../contract/desk-class.ts';
import { ticketId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import { classTicket } from '../../desk/class-ticket.ts';
import { readClass } from '../../desk/read-class.ts';
import { readDeskTicket } from '../../desk/read-desk-ticket.ts';
import { agentWriter } from '../../http/agent-writer.ts';
import type { Route } from '../../http/app-instance.ts';
import { writeOnce } from '../../http/write-once.ts';

/** Gives a ticket another topic or urgency. */
export const postClass: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/tickets/:id/class',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: setClass,
				response: { 201: classChanged },
			},
		},
		async ( request, reply ) => {
			const agent = agentOf( request );
			const { id } = request.params;
			const at = now();
			return writeOnce(
				db,
				request,
				reply,
				agentWriter( agent, at ),
				async ( trx ) => {
					await classTicket( trx, agent, id, request.body, at );
					return {
						ticket_class: await readClass( trx, agent, id ),
						desk_ticket: await readDeskTicket( trx, agent, id, at ),
					};
				}
			);
		}
	);

import * as z from 'zod';
import { accessGrantList } from '../../../contract/access.ts';
import { ticketId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import { findDeskTicket } from '../../desk/desk-ticket-row.ts';
import { readGrants } from '../../grants/read-grants.ts';
import type { Route } from '../../http/app-instance.ts';

/** The access given with a ticket, as agents read it. */
export const getDeskGrants: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/desk/tickets/:id/access-grants',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				response: { 200: accessGrantList },
			},
		},
		async ( request ) => {
			const agent = agentOf( request );
			const { ticket } = await findDeskTicket(
				db,
				agent,
				request.params.id
			);
			return {
				grants: await readGrants(
					db,
					{ ...ticket, ticket_id: ticket.id },
					{ kind: 'agent', ref: agent.agent.id },
					now()
				),
			};
		}
	);

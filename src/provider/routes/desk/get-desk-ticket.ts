import * as z from 'zod';
import { deskTicket } from '../../../contract/desk.ts';
import { ticketId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import { readDeskTicket } from '../../desk/read-desk-ticket.ts';
import type { Route } from '../../http/app-instance.ts';

/** A ticket as the agent sees it. */
export const getDeskTicket: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/desk/tickets/:id',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				response: { 200: deskTicket },
			},
		},
		async ( request ) =>
			readDeskTicket( db, agentOf( request ), request.params.id, now() )
	);

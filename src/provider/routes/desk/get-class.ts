import * as z from 'zod';
import { deskClass } from '../../../contract/desk-class.ts';
import { ticketId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import { readClass } from '../../desk/read-class.ts';
import type { Route } from '../../http/app-instance.ts';

/** What a ticket is about, and what it could be about. */
export const getClass: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/tickets/:id/class',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				response: { 200: deskClass },
			},
		},
		async ( request ) =>
			readClass( db, agentOf( request ), request.params.id )
	);

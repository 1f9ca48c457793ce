import * as z from 'zod';
import { queue } from '../../../contract/desk.ts';
import { ticketStatus } from '../../../contract/ticket.ts';
import { agentOf } from '../../access/require-agent.ts';
import { readQueue } from '../../desk/read-queue.ts';
import type { Route } from '../../http/app-instance.ts';

const query = z.strictObject( {
	status: ticketStatus.optional(),
	after: z.string().max( 300 ).optional(),
} );

/** The open tickets of the provider, or those of one status, in the order in which to work. */
export const getQueue: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/queue',
		{ schema: { querystring: query, response: { 200: queue } } },
		async ( request ) => readQueue( db, agentOf( request ), request.query )
	);

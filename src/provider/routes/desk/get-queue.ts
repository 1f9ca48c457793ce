import { queue, queueQuery } from '../../../contract/desk.ts';
import { agentOf } from '../../access/require-agent.ts';
import { readQueue } from '../../desk/read-queue.ts';
import type { Route } from '../../http/app-instance.ts';

/** Tickets of the provider, the open ones unless other ones are wanted, in the order in which to work. */
export const getQueue: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/desk/queue',
		{ schema: { querystring: queueQuery, response: { 200: queue } } },
		async ( request ) =>
			readQueue( db, agentOf( request ), request.query, now() )
	);

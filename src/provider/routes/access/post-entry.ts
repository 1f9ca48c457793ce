import * as z from 'zod';
import { accessEntry } from '../../../contract/access.ts';
import { accessGrantId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import { enterSite } from '../../grants/enter-site.ts';
import type { Route } from '../../http/app-instance.ts';

/**
 * What carries the agent over to the site. It takes no Idempotency-Key: the answer is a secret that is good once, so none is
 * stored; a lost one is simply asked for again.
 */
export const postEntry: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/access-grants/:id/entries',
		{
			schema: {
				params: z.strictObject( { id: accessGrantId } ),
				response: { 201: accessEntry },
			},
		},
		async ( request, reply ) => {
			const agent = agentOf( request );
			const entry = await db
				.transaction()
				.execute( ( trx ) =>
					enterSite( trx, agent, request.params.id, now() )
				);
			return reply
				.code( 201 )
				.header( 'cache-control', 'no-store' )
				.send( entry );
		}
	);

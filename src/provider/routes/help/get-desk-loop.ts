import * as z from 'zod';
import { helpLoop } from '../../../contract/help.ts';
import { agentOf } from '../../access/require-agent.ts';
import { readLoop } from '../../help/read-loop.ts';
import type { Route } from '../../http/app-instance.ts';

const query = z.strictObject( {
	days: z.coerce.number().int().min( 1 ).max( 365 ).default( 30 ),
	least: z.coerce.number().int().min( 1 ).max( 1000 ).default( 3 ),
} );

/** Where a tip is worth writing, with the evidence, and what the tips written so far have changed. */
export const getDeskLoop: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/desk/help/suggestions',
		{ schema: { querystring: query, response: { 200: helpLoop } } },
		async ( request ) =>
			readLoop( db, {
				provider_id: agentOf( request ).provider_id,
				at: now(),
				...request.query,
			} )
	);

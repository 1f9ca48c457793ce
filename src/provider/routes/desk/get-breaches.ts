import * as z from 'zod';
import { breachList } from '../../../contract/breach.ts';
import { agentOf } from '../../access/require-agent.ts';
import { readBreachList } from '../../breaches/read-breach-list.ts';
import type { Route } from '../../http/app-instance.ts';

const query = z.strictObject( { after: z.string().max( 300 ).optional() } );

/** Deadlines that are near and promises that were broken, of every client. */
export const getBreaches: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/desk/breaches',
		{ schema: { querystring: query, response: { 200: breachList } } },
		async ( request ) =>
			readBreachList( db, agentOf( request ), request.query.after, now() )
	);

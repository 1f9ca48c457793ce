import * as z from 'zod';
import { month } from '../../../contract/ids.ts';
import { statement } from '../../../contract/minutes.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { readOwnStatement } from '../../sites/read-own-statement.ts';

/** The statement of a month; without one, of the running month. */
export const getMinutes: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/minutes',
		{
			schema: {
				querystring: z.strictObject( { month: month.optional() } ),
				response: { 200: statement },
			},
		},
		async ( request ) =>
			readOwnStatement(
				db,
				callerOf( request, now() ),
				request.query.month
			)
	);

import { sql } from 'kysely';
import * as z from 'zod';
import type { Route } from '../../http/app-instance.ts';

/** Whether the process and its database answer. */
export const getHealth: Route = ( app, { db } ) =>
	app.get(
		'/health',
		{
			schema: {
				response: {
					200: z.strictObject( { status: z.literal( 'ok' ) } ),
				},
			},
		},
		async () => {
			await sql`select 1`.execute( db );
			return { status: 'ok' as const };
		}
	);

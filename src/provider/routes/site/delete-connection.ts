import { siteOf } from '../../access/caller.ts';
import { readPerson } from '../../access/read-person.ts';
import type { Route } from '../../http/app-instance.ts';
import { disconnect } from '../../sites/connection.ts';

/** Ends the connection; the token is dead from now on. */
export const deleteConnection: Route = ( app, { db, now } ) =>
	app.delete( '/v1/connection', { schema: {} }, async ( request, reply ) => {
		const person = readPerson( request );
		await db
			.transaction()
			.execute( ( trx ) =>
				disconnect( trx, siteOf( request ), person, now() )
			);
		return reply.code( 204 ).send();
	} );

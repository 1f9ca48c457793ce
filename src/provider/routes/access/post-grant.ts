import * as z from 'zod';
import { accessGranted, newAccessGrant } from '../../../contract/access.ts';
import { ticketId } from '../../../contract/ids.ts';
import { callerOf } from '../../access/caller.ts';
import { grantAccess } from '../../grants/grant-access.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';

/** An owner gives access; the answer has the key by which the site knows who comes in. */
export const postGrant: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/tickets/:id/access-grants',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: newAccessGrant,
				response: { 201: accessGranted },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				( trx ) =>
					grantAccess( trx, caller, request.params.id, request.body )
			);
		}
	);

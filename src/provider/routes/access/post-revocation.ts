import * as z from 'zod';
import { accessGrant, accessRevoked } from '../../../contract/access.ts';
import { accessGrantId } from '../../../contract/ids.ts';
import { callerOf } from '../../access/caller.ts';
import { revokeAccess } from '../../grants/revoke-access.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';

/** An owner took access back; the site has shut its door already. */
export const postRevocation: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/access-grants/:id/revoke',
		{
			schema: {
				params: z.strictObject( { id: accessGrantId } ),
				body: accessRevoked.nullish(),
				response: { 200: accessGrant },
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
					revokeAccess(
						trx,
						caller,
						request.params.id,
						request.body?.why ?? null
					),
				200
			);
		}
	);

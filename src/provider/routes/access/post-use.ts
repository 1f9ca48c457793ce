import * as z from 'zod';
import { accessGrant, accessUsed } from '../../../contract/access.ts';
import { accessGrantId, accessUseId } from '../../../contract/ids.ts';
import { callerOf } from '../../access/caller.ts';
import { noteUse } from '../../grants/note-use.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';

/** The site let an agent in. */
export const postUse: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/access-grants/:id/uses/:use',
		{
			schema: {
				params: z.strictObject( {
					id: accessGrantId,
					use: accessUseId,
				} ),
				body: accessUsed,
				response: { 200: accessGrant },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			const { id: grant, use } = request.params;
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				( trx ) =>
					noteUse( trx, caller, { grant, use, ...request.body } ),
				200
			);
		}
	);

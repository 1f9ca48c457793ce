import * as z from 'zod';
import { personErased, personRef } from '../../../contract/person-data.ts';
import { siteOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';
import { erasePerson } from '../../people/erase-person.ts';

/** Erases a person, for the site's own erasure of personal data; the site sees to who may ask. */
export const postPersonErasure: Route = ( app, { db, files, now } ) =>
	app.post(
		'/v1/people/:ref/erasure',
		{
			schema: {
				params: z.strictObject( { ref: personRef } ),
				body: z.strictObject( {} ),
				response: { 200: personErased },
			},
		},
		async ( request, reply ) => {
			const site = siteOf( request );
			const at = now();
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( { site, at } ),
				( trx ) =>
					erasePerson( trx, site, request.params.ref, { files, at } ),
				200
			);
		}
	);

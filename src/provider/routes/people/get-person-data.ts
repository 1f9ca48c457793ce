import * as z from 'zod';
import { personData, personRef } from '../../../contract/person-data.ts';
import { siteOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { readPersonData } from '../../people/read-person-data.ts';

/** What is kept of a person, for the site's own export of personal data; the site sees to who may ask. */
export const getPersonData: Route = ( app, { db } ) =>
	app.get(
		'/v1/people/:ref/data',
		{
			schema: {
				params: z.strictObject( { ref: personRef } ),
				querystring: z.strictObject( {
					after: z.string().max( 40 ).optional(),
				} ),
				response: { 200: personData },
			},
		},
		async ( request ) =>
			readPersonData(
				db,
				siteOf( request ),
				request.params.ref,
				request.query.after
			)
	);

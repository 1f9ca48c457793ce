import * as z from 'zod';
import { siteEventList } from '../../../contract/site-event.ts';
import { siteOf } from '../../access/caller.ts';
import { listEvents } from '../../events/list-events.ts';
import type { Route } from '../../http/app-instance.ts';

const query = z.strictObject( { after: z.string().max( 100 ).optional() } );

/** What the site was told after a place: how it catches up after it was away. */
export const getSiteEvents: Route = ( app, { db } ) =>
	app.get(
		'/v1/events',
		{ schema: { querystring: query, response: { 200: siteEventList } } },
		async ( request ) =>
			listEvents( db, siteOf( request ), request.query.after )
	);

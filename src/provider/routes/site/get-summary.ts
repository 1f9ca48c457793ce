import { summary } from '../../../contract/summary.ts';
import { siteOf } from '../../access/caller.ts';
import { readPerson } from '../../access/read-person.ts';
import type { Route } from '../../http/app-instance.ts';
import { readSummary } from '../../sites/read-summary.ts';

/** All that the panel shows at once; without a person for the site's own refresh. */
export const getSummary: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/summary',
		{ schema: { response: { 200: summary } } },
		async ( request ) =>
			readSummary( db, siteOf( request ), readPerson( request ), now() )
	);

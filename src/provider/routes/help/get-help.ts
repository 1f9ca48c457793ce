import { helpBundle } from '../../../contract/help.ts';
import { callerOf } from '../../access/caller.ts';
import { readBundle } from '../../help/read-bundle.ts';
import type { Route } from '../../http/app-instance.ts';

/** Cards and tips in the person's language, for the site to keep. */
export const getHelp: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/help',
		{ schema: { response: { 200: helpBundle } } },
		async ( request ) => {
			const { site, person, at } = callerOf( request, now() );
			return readBundle( db, {
				provider_id: site.provider_id,
				plan: site.contract.plan_id,
				locale: person.locale,
				at,
			} );
		}
	);

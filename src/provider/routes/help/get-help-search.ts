import { helpResults, helpSearch } from '../../../contract/help.ts';
import { callerOf } from '../../access/caller.ts';
import { noteQuestion } from '../../help/note-question.ts';
import { searchHelp } from '../../help/search-help.ts';
import type { Route } from '../../http/app-instance.ts';

/** Articles that answer a question, the best first. What finds nothing is noted for the loop. */
export const getHelpSearch: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/help/search',
		{
			schema: {
				querystring: helpSearch,
				response: { 200: helpResults },
			},
		},
		async ( request ) => {
			const caller = callerOf( request, now() );
			const { site, person } = caller;
			const articles = await searchHelp( db, {
				provider_id: site.provider_id,
				plan: site.contract.plan_id,
				locale: person.locale,
				q: request.query.q,
				screen: request.query.screen ?? '',
			} );
			if ( articles.length === 0 ) {
				await noteQuestion( db, caller, request.query );
			}
			return { articles };
		}
	);

import { topicList } from '../../../contract/topic.ts';
import { callerOf } from '../../access/caller.ts';
import { planOf } from '../../contracts/plan-of.ts';
import { termsOf } from '../../contracts/terms-of.ts';
import type { Route } from '../../http/app-instance.ts';
import { topicsOf } from '../../plans/plan-words.ts';

/** What can be asked about under the site's plan, in the person's language. */
export const getTopics: Route = ( app, { now } ) =>
	app.get(
		'/v1/topics',
		{ schema: { response: { 200: topicList } } },
		async ( request ) => {
			const { site, person } = callerOf( request, now() );
			return topicsOf(
				planOf( site.contract ),
				person.locale,
				termsOf( site.contract ).custom_work
			);
		}
	);

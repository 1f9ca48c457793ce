import { retention } from '../../../contract/person-data.ts';
import type { Route } from '../../http/app-instance.ts';

/** How long what was solved is kept: shown on the site, and in its privacy policy. */
export const getRetention: Route = ( app, { config } ) =>
	app.get(
		'/v1/retention',
		{ schema: { response: { 200: retention } } },
		() => ( { months: config.retentionMonths } )
	);

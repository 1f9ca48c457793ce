import { contractPage as schema } from '../../../contract/contract.ts';
import { callerOf } from '../../access/caller.ts';
import { contractPage } from '../../contract-page/contract-page.ts';
import type { Route } from '../../http/app-instance.ts';

/** What is in the site's contract, in the person's language. */
export const getContract: Route = ( app, { now } ) =>
	app.get(
		'/v1/contract',
		{ schema: { response: { 200: schema } } },
		async ( request ) => {
			const { site, person, at } = callerOf( request, now() );
			return contractPage( site.contract, {
				locale: person.locale,
				at,
				phone: site.provider.phone,
			} );
		}
	);

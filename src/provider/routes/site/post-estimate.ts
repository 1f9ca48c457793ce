import { estimate, estimateRequest } from '../../../contract/estimate.ts';
import { callerOf } from '../../access/caller.ts';
import { estimateFor } from '../../contracts/estimate-for.ts';
import { readMinutesOf } from '../../contracts/ledger-of.ts';
import type { Route } from '../../http/app-instance.ts';

/** What help would cost, before anything is sent. Writes nothing, so it needs no key. */
export const postEstimate: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/estimates',
		{ schema: { body: estimateRequest, response: { 200: estimate } } },
		async ( request ) => {
			const { site, person, at } = callerOf( request, now() );
			const minutes = await readMinutesOf( db, site.contract, at );
			return estimateFor(
				site.contract,
				request.body,
				minutes,
				person.locale,
				at
			);
		}
	);

import { pairingAnswer, pairingRequest } from '../../../contract/pairing.ts';
import { findSite } from '../../access/find-site.ts';
import { sha256 } from '../../access/token.ts';
import type { Route } from '../../http/app-instance.ts';
import { perMinute } from '../../http/rate-limits.ts';
import { pairSite } from '../../sites/pair-site.ts';
import { readSummary } from '../../sites/read-summary.ts';
import { notFound } from '../../http/problem-error.ts';

/** A one-time code for a token. A lost answer needs a new code: the token is nowhere kept. */
export const postPairing: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/pairings',
		{
			schema: { body: pairingRequest, response: { 201: pairingAnswer } },
			config: { rateLimit: perMinute( 10 ) },
		},
		async ( request, reply ) => {
			const at = now();
			const answer = await db.transaction().execute( async ( trx ) => {
				const paired = await pairSite( trx, request.body, at );
				const site = await findSite( trx, sha256( paired.token ), at );
				if ( ! site ) {
					throw notFound();
				}
				return {
					...paired,
					summary: await readSummary( trx, site, null, at ),
				};
			} );
			return reply.code( 201 ).send( answer );
		}
	);

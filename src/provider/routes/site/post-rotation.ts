import { rotationAnswer, rotationRequest } from '../../../contract/pairing.ts';
import { siteOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { rotateKeys } from '../../sites/connection.ts';

/**
 * A new token. Its answer is a secret and so is not kept for a repeated key; the old token is good for ten more minutes,
 * in which a lost answer can be asked for anew.
 */
export const postRotation: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/connection/rotate',
		{
			schema: {
				body: rotationRequest.nullish(),
				response: { 200: rotationAnswer },
			},
		},
		async ( request ) =>
			db
				.transaction()
				.execute( ( trx ) =>
					rotateKeys(
						trx,
						siteOf( request ),
						request.body ?? {},
						now()
					)
				)
	);

import * as z from 'zod';
import { quoteId } from '../../../contract/ids.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { findSiteQuote } from '../../quotes/find-quote.ts';
import { readEvidence } from '../../quotes/read-evidence.ts';
import { sendEvidence } from './send-evidence.ts';

/** The evidence record of a decision, for owners. */
export const getEvidence: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/quotes/:id/evidence',
		{ schema: { params: z.strictObject( { id: quoteId } ) } },
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			const place = await findSiteQuote( db, caller, request.params.id );
			if ( caller.person.role !== 'owner' ) {
				throw new ProblemError(
					'forbidden',
					'Only an owner of the site may read the evidence.'
				);
			}
			return sendEvidence(
				reply,
				place.id,
				await readEvidence( db, place )
			);
		}
	);

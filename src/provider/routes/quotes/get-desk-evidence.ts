import * as z from 'zod';
import { quoteId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import type { Route } from '../../http/app-instance.ts';
import { findDeskQuote } from '../../quotes/find-quote.ts';
import { readEvidence } from '../../quotes/read-evidence.ts';
import { sendEvidence } from './send-evidence.ts';

/** The same record as the owner has. */
export const getDeskEvidence: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/quotes/:id/evidence',
		{ schema: { params: z.strictObject( { id: quoteId } ) } },
		async ( request, reply ) => {
			const place = await findDeskQuote(
				db,
				agentOf( request ),
				request.params.id
			);
			return sendEvidence(
				reply,
				place.id,
				await readEvidence( db, place )
			);
		}
	);

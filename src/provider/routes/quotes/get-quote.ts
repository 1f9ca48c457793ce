import * as z from 'zod';
import { quoteId } from '../../../contract/ids.ts';
import { quote } from '../../../contract/quote.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { findSiteQuote } from '../../quotes/find-quote.ts';
import { readSiteQuote } from '../../quotes/read-quotes.ts';

/** A quote with its versions, and for an owner the sentence to agree to. */
export const getQuote: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/quotes/:id',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				response: { 200: quote },
			},
		},
		async ( request ) => {
			const caller = callerOf( request, now() );
			const place = await findSiteQuote( db, caller, request.params.id );
			return readSiteQuote( db, caller, place );
		}
	);

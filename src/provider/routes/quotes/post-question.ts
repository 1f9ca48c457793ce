import * as z from 'zod';
import { quoteId } from '../../../contract/ids.ts';
import { askAboutQuote, quoteChanged } from '../../../contract/quote.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';
import { askAboutQuote as ask } from '../../quotes/ask-about-quote.ts';

/** A question about a quote, from anybody who may see it. */
export const postQuestion: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/quotes/:id/question',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				body: askAboutQuote,
				response: { 201: quoteChanged },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				( trx ) => ask( trx, caller, request.params.id, request.body )
			);
		}
	);

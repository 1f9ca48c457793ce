import * as z from 'zod';
import { quoteId } from '../../../contract/ids.ts';
import {
	askToApprove,
	quoteAsked,
	quoteConflict,
} from '../../../contract/quote.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';
import { askToApprove as ask } from '../../quotes/ask-to-approve.ts';
import { findSiteQuote } from '../../quotes/find-quote.ts';
import { QuoteClash } from '../../quotes/quote-clash.ts';
import { readSiteQuote } from '../../quotes/read-quotes.ts';
import { answerClash } from './answer-clash.ts';

/** Asks an owner to decide, from anybody who may see the quote. */
export const postAskToApprove: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/quotes/:id/ask-to-approve',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				body: askToApprove,
				response: { 201: quoteAsked, 409: quoteConflict },
			},
		},
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			const { id } = request.params;
			try {
				return await writeOnce(
					db,
					request,
					reply,
					siteWriter( caller ),
					( trx ) => ask( trx, caller, id, request.body )
				);
			} catch ( error ) {
				if ( ! ( error instanceof QuoteClash ) ) {
					throw error;
				}
				const place = await findSiteQuote( db, caller, id );
				const quote = await readSiteQuote( db, caller, place );
				return answerClash(
					request,
					reply,
					error,
					quoteConflict,
					quote
				);
			}
		}
	);

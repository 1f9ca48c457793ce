import * as z from 'zod';
import {
	deskQuoteChanged,
	deskQuoteConflict,
	reviseQuote,
} from '../../../contract/desk-quote.ts';
import { quoteId } from '../../../contract/ids.ts';
import type { Route } from '../../http/app-instance.ts';
import { reviseQuote as revise } from '../../quotes/send-quote.ts';
import { changeQuoteAtDesk } from './write-quote-at-desk.ts';

/** Puts a new version in the place of the one that the agent saw. */
export const postRevision: Route = ( app, services ) =>
	app.post(
		'/v1/desk/quotes/:id/revise',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				body: reviseQuote,
				response: { 201: deskQuoteChanged, 409: deskQuoteConflict },
			},
		},
		async ( request, reply ) =>
			changeQuoteAtDesk( services, {
				request,
				reply,
				id: request.params.id,
				status: 201,
				write: ( trx, agent, place, at ) =>
					revise( trx, agent, place, request.body, at ),
			} )
	);

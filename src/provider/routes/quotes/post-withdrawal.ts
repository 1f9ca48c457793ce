import * as z from 'zod';
import {
	deskQuoteChanged,
	deskQuoteConflict,
	withdrawQuote,
} from '../../../contract/desk-quote.ts';
import { quoteId } from '../../../contract/ids.ts';
import type { Route } from '../../http/app-instance.ts';
import { withdrawQuote as withdraw } from '../../quotes/withdraw-quote.ts';
import { changeQuoteAtDesk } from './write-quote-at-desk.ts';

/** Takes a quote back, or drops a draft. */
export const postWithdrawal: Route = ( app, services ) =>
	app.post(
		'/v1/desk/quotes/:id/withdraw',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				body: withdrawQuote,
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
					withdraw( trx, agent, place, request.body, at ),
			} )
	);

import * as z from 'zod';
import {
	deskQuoteChanged,
	deskQuoteConflict,
	sendQuote,
} from '../../../contract/desk-quote.ts';
import { quoteId } from '../../../contract/ids.ts';
import type { Route } from '../../http/app-instance.ts';
import { sendQuote as send } from '../../quotes/send-quote.ts';
import { changeQuoteAtDesk } from './write-quote-at-desk.ts';

/** Sends the draft that the agent saw. */
export const postSend: Route = ( app, services ) =>
	app.post(
		'/v1/desk/quotes/:id/send',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				body: sendQuote,
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
					send( trx, agent, place, request.body, at ),
			} )
	);

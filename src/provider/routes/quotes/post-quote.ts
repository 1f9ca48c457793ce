import * as z from 'zod';
import { deskQuoteChanged, newQuote } from '../../../contract/desk-quote.ts';
import { ticketId } from '../../../contract/ids.ts';
import type { Route } from '../../http/app-instance.ts';
import { draftQuote } from '../../quotes/draft-quote.ts';
import { writeQuoteAtDesk } from './write-quote-at-desk.ts';

/** A new quote on a ticket, as a draft. */
export const postQuote: Route = ( app, services ) =>
	app.post(
		'/v1/desk/tickets/:id/quotes',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: newQuote,
				response: { 201: deskQuoteChanged },
			},
		},
		async ( request, reply ) =>
			writeQuoteAtDesk( services, {
				request,
				reply,
				id: request.body.id,
				write: ( trx, agent, at ) =>
					draftQuote(
						trx,
						agent,
						request.params.id,
						request.body,
						at
					),
			} )
	);

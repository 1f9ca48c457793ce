import * as z from 'zod';
import { deskQuoteChanged, newFinding } from '../../../contract/desk-quote.ts';
import { ticketId } from '../../../contract/ids.ts';
import type { Route } from '../../http/app-instance.ts';
import { recordFinding } from '../../quotes/record-finding.ts';
import { writeQuoteAtDesk } from './write-quote-at-desk.ts';

/** The client's own slip, with its evidence, and the draft of the quote that it leads to. */
export const postFinding: Route = ( app, services ) =>
	app.post(
		'/v1/desk/tickets/:id/findings',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: newFinding,
				response: { 201: deskQuoteChanged },
			},
		},
		async ( request, reply ) =>
			writeQuoteAtDesk( services, {
				request,
				reply,
				id: request.body.quote_id,
				write: ( trx, agent, at ) =>
					recordFinding(
						trx,
						agent,
						request.params.id,
						request.body,
						at
					),
			} )
	);

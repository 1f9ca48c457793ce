import * as z from 'zod';
import { deskQuoteList } from '../../../contract/desk-quote.ts';
import { ticketId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import type { Route } from '../../http/app-instance.ts';
import { listDeskQuotes } from '../../quotes/read-quotes.ts';

/** Every quote of a ticket, drafts included. */
export const getDeskQuotes: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/desk/tickets/:id/quotes',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				response: { 200: deskQuoteList },
			},
		},
		async ( request ) => ( {
			quotes: await listDeskQuotes(
				db,
				agentOf( request ),
				request.params.id,
				now()
			),
		} )
	);

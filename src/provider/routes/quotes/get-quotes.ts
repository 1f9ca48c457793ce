import * as z from 'zod';
import { ticketId } from '../../../contract/ids.ts';
import { quoteList } from '../../../contract/quote.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { listSiteQuotes } from '../../quotes/read-quotes.ts';

/** The quotes of a ticket, as they stand now. */
export const getQuotes: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/quotes',
		{
			schema: {
				querystring: z.strictObject( { ticket: ticketId } ),
				response: { 200: quoteList },
			},
		},
		async ( request ) => ( {
			quotes: await listSiteQuotes(
				db,
				callerOf( request, now() ),
				request.query.ticket
			),
		} )
	);

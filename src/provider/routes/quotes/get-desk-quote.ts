import * as z from 'zod';
import { deskQuote } from '../../../contract/desk-quote.ts';
import { quoteId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import type { Route } from '../../http/app-instance.ts';
import { findDeskQuote } from '../../quotes/find-quote.ts';
import { readDeskQuote } from '../../quotes/read-quotes.ts';

/** A quote as the agent sees it. */
export const getDeskQuote: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/desk/quotes/:id',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				response: { 200: deskQuote },
			},
		},
		async ( request ) => {
			const agent = agentOf( request );
			const place = await findDeskQuote( db, agent, request.params.id );
			return readDeskQuote( db, agent, place, now() );
		}
	);

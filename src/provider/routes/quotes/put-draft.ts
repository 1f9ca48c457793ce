import * as z from 'zod';
import {
	deskQuoteChanged,
	deskQuoteConflict,
	changeDraft,
} from '../../../contract/desk-quote.ts';
import { quoteId } from '../../../contract/ids.ts';
import type { Route } from '../../http/app-instance.ts';
import { changeQuoteDraft } from '../../quotes/change-quote-draft.ts';
import { changeQuoteAtDesk } from './write-quote-at-desk.ts';

/** Replaces the draft that the agent saw. */
export const putDraft: Route = ( app, services ) =>
	app.put(
		'/v1/desk/quotes/:id/draft',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				body: changeDraft,
				response: { 200: deskQuoteChanged, 409: deskQuoteConflict },
			},
		},
		async ( request, reply ) =>
			changeQuoteAtDesk( services, {
				request,
				reply,
				id: request.params.id,
				status: 200,
				write: ( trx, agent, place, at ) =>
					changeQuoteDraft( trx, agent, place, request.body, at ),
			} )
	);

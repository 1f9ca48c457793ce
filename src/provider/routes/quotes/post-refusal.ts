import * as z from 'zod';
import { quoteId } from '../../../contract/ids.ts';
import {
	declineQuote,
	quoteChanged,
	quoteConflict,
} from '../../../contract/quote.ts';
import type { Route } from '../../http/app-instance.ts';
import { decideOnce } from './decide-once.ts';

/** An owner's no, with the reason. */
export const postRefusal: Route = ( app, services ) =>
	app.post(
		'/v1/quotes/:id/decline',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				body: declineQuote,
				response: { 201: quoteChanged, 409: quoteConflict },
			},
		},
		async ( request, reply ) =>
			decideOnce( services, request, reply, request.params.id, {
				decision: 'declined',
				seen: request.body,
			} )
	);

import * as z from 'zod';
import { quoteId } from '../../../contract/ids.ts';
import {
	approveQuote,
	quoteChanged,
	quoteConflict,
} from '../../../contract/quote.ts';
import type { Route } from '../../http/app-instance.ts';
import { decideOnce } from './decide-once.ts';

/** An owner's yes to exactly what was shown. */
export const postApproval: Route = ( app, services ) =>
	app.post(
		'/v1/quotes/:id/approve',
		{
			schema: {
				params: z.strictObject( { id: quoteId } ),
				body: approveQuote,
				response: { 201: quoteChanged, 409: quoteConflict },
			},
		},
		async ( request, reply ) =>
			decideOnce( services, request, reply, request.params.id, {
				decision: 'approved',
				seen: request.body,
			} )
	);

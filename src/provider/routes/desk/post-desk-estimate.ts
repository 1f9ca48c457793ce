import * as z from 'zod';
import { estimate, estimateRequest } from '../../../contract/estimate.ts';
import { ticketId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import { estimateFor } from '../../contracts/estimate-for.ts';
import { readMinutesOf } from '../../contracts/ledger-of.ts';
import { foundQuestion } from '../../desk/class-ticket.ts';
import { findDeskTicketWithClocks } from '../../desk/desk-ticket-row.ts';
import type { Route } from '../../http/app-instance.ts';

/** What another topic, urgency or fact would cost the client now, and when it would be due. Writes nothing, so it needs no key. */
export const postDeskEstimate: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/tickets/:id/estimates',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				body: estimateRequest,
				response: { 200: estimate },
			},
		},
		async ( request ) => {
			const agent = agentOf( request );
			const at = now();
			const row = await findDeskTicketWithClocks(
				db,
				agent,
				request.params.id,
				at
			);
			const minutes = await readMinutesOf( db, row.contract, at );
			return estimateFor(
				row.contract,
				foundQuestion( row, request.body, row.clock_file ),
				minutes,
				agent.locale,
				at
			);
		}
	);

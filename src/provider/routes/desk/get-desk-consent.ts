import * as z from 'zod';
import { ticketId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import { findDeskTicket } from '../../desk/desk-ticket-row.ts';
import type { Route } from '../../http/app-instance.ts';
import { readConsentRecord } from '../../tickets/consent/read-record.ts';
import { sendEvidence } from '../quotes/send-evidence.ts';

/** The same record as the owner has. */
export const getDeskConsent: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/tickets/:id/consent',
		{ schema: { params: z.strictObject( { id: ticketId } ) } },
		async ( request, reply ) => {
			const { ticket } = await findDeskTicket(
				db,
				agentOf( request ),
				request.params.id
			);
			return sendEvidence(
				reply,
				ticket.id,
				await readConsentRecord( db, ticket )
			);
		}
	);

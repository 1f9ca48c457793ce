import * as z from 'zod';
import { ticketId } from '../../../contract/ids.ts';
import { callerOf } from '../../access/caller.ts';
import type { Route } from '../../http/app-instance.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { readConsentRecord } from '../../tickets/consent/read-record.ts';
import { findTicket } from '../../tickets/find-ticket.ts';
import { sendEvidence } from '../quotes/send-evidence.ts';

/** The record of the agreement that came with a ticket, for owners. */
export const getConsent: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/tickets/:id/consent',
		{ schema: { params: z.strictObject( { id: ticketId } ) } },
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			const { id } = request.params;
			await findTicket( db, caller, id );
			if ( caller.person.role !== 'owner' ) {
				throw new ProblemError(
					'forbidden',
					'Only an owner of the site may read the evidence.'
				);
			}
			const { provider_id } = caller.site;
			return sendEvidence(
				reply,
				id,
				await readConsentRecord( db, { provider_id, id } )
			);
		}
	);

import * as z from 'zod';
import { accessGrantList } from '../../../contract/access.ts';
import { ticketId } from '../../../contract/ids.ts';
import { callerOf } from '../../access/caller.ts';
import { readGrants } from '../../grants/read-grants.ts';
import type { Route } from '../../http/app-instance.ts';
import { findTicket } from '../../tickets/find-ticket.ts';

/** The access given with a ticket, for whoever may see the ticket. */
export const getGrants: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/tickets/:id/access-grants',
		{
			schema: {
				params: z.strictObject( { id: ticketId } ),
				response: { 200: accessGrantList },
			},
		},
		async ( request ) => {
			const caller = callerOf( request, now() );
			const { id } = request.params;
			await findTicket( db, caller, id );
			const { provider_id, site_id } = caller.site;
			return {
				grants: await readGrants(
					db,
					{ provider_id, site_id, ticket_id: id },
					{ kind: 'site', ref: caller.person.ref },
					caller.at
				),
			};
		}
	);

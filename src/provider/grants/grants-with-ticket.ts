import type { Trx } from '../db/database.ts';

/** Grants with the language of the ticket that each was given with, as a query that names them `grant`. */
export const grantsWithTicket = ( trx: Trx ) =>
	trx
		.selectFrom( 'access_grants as grant' )
		.innerJoin( 'tickets as ticket', ( join ) =>
			join
				.onRef( 'ticket.provider_id', '=', 'grant.provider_id' )
				.onRef( 'ticket.site_id', '=', 'grant.site_id' )
				.onRef( 'ticket.id', '=', 'grant.ticket_id' )
		)
		.selectAll( 'grant' )
		.select( 'ticket.opened_locale' );

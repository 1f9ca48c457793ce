import type { Trx } from '../db/database.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';

/** The pauses of a ticket that last still; those of the whole site are not the ticket's to end. */
export function openPausesOf(
	trx: Trx,
	{
		provider_id,
		site_id,
		id,
	}: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >
) {
	return trx
		.selectFrom( 'clock_pauses' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', id )
		.where( 'to_at', 'is', null )
		.select( [ 'id', 'reason' ] )
		.orderBy( 'from_at' )
		.execute();
}

import type { Trx } from '../db/database.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';

/** The pauses of a ticket that last still, with the side that opened each; those of the whole site are not the ticket's to end. */
export function openPausesOf(
	trx: Trx,
	{
		provider_id,
		site_id,
		id,
	}: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >
) {
	return trx
		.selectFrom( 'clock_pauses as pause' )
		.leftJoin( 'pause_notes as opened', ( join ) =>
			join
				.onRef( 'opened.provider_id', '=', 'pause.provider_id' )
				.onRef( 'opened.site_id', '=', 'pause.site_id' )
				.onRef( 'opened.pause_id', '=', 'pause.id' )
				.on( 'opened.what', '=', 'opened' )
		)
		.where( 'pause.provider_id', '=', provider_id )
		.where( 'pause.site_id', '=', site_id )
		.where( 'pause.ticket_id', '=', id )
		.where( 'pause.to_at', 'is', null )
		.select( [ 'pause.id', 'pause.reason', 'opened.by_kind as opened_by' ] )
		.orderBy( 'pause.from_at' )
		.execute();
}

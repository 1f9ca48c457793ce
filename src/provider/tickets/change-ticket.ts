import type { Updateable } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { TicketsTable } from '../db/ticket-schema.ts';
import type { TicketRow } from './ticket-row.ts';

/** Where a ticket stands and what it counts as: what messages and agents change; what was sent never changes. */
export type TicketChange = Pick<
	Updateable< TicketsTable >,
	| 'status'
	| 'topic'
	| 'urgency'
	| 'is_red'
	| 'agent_id'
	| 'agent_name'
	| 'due_at'
	| 'due_measures'
	| 'due_is_breach'
	| 'waiting_since'
	| 'updated_at'
>;

export async function changeTicket(
	trx: Trx,
	{
		provider_id,
		site_id,
		id,
	}: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >,
	change: TicketChange
): Promise< void > {
	await trx
		.updateTable( 'tickets' )
		.set( change )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.execute();
}

import type { Updateable } from 'kysely';
import { endClock } from '../breaches/end-clock.ts';
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
	| 'agent_since'
	| 'solved_at'
	| 'solved_by'
	| 'solved_over'
	| 'due_at'
	| 'due_measures'
	| 'due_is_breach'
	| 'waiting_since'
	| 'updated_at'
>;

/** Writes it down. A deadline that changes is over: its clock ends, and whoever starts another one begins it after this. */
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
	if ( change.due_at !== undefined && change.updated_at !== undefined ) {
		await endClock(
			trx,
			{ provider_id, site_id, id },
			change.updated_at,
			undefined,
			beginsWork( change )
		);
	}
}

/**
 * An agent has it by this change: took it in charge, or answered. Refusing it, closing it without a word and what the client
 * says begin no work.
 */
const beginsWork = ( { agent_id, status }: TicketChange ): boolean =>
	typeof agent_id === 'string' && status !== 'refused';

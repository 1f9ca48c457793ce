import type { MinuteEntry } from '../../contract/minutes.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { newId } from '../new-id.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';

/** A ticket's work stands in the journal from the moment its minutes are booked: the caller's transaction holds both. */
export async function addWork(
	trx: Trx,
	{ agent }: AgentContext,
	{ provider_id, contract_id, site_id, id: ticket_id }: TicketRow,
	{ id: minute_entry_id, work, worked_at, written_at }: MinuteEntry
): Promise< void > {
	await trx
		.insertInto( 'journal_entries' )
		.values( {
			provider_id,
			contract_id,
			id: newId( 'jou' ),
			revision: 1,
			kind: 'work',
			subject: work,
			text: '',
			happened_at: worked_at,
			ended_at: null,
			site_id,
			ticket_id,
			minute_entry_id,
			by_kind: 'agent',
			by_ref: agent.id,
			by_name: agent.name,
			written_at,
		} )
		.execute();
}

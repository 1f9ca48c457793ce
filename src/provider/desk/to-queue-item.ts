import type { QueueItem } from '../../contract/desk.ts';
import { planOf } from '../contracts/plan-of.ts';
import { planLabel } from '../plans/plan-words.ts';
import type { Reader } from '../tickets/reader.ts';
import type { TicketCounts } from '../tickets/ticket-row.ts';
import { toTicketSummary } from '../tickets/to-ticket.ts';
import type { DeskTicketRow } from './desk-ticket-row.ts';

/** One line of the queue. `unread` counts what the site wrote and no agent answered. */
export function toQueueItem(
	{ ticket, site, contract }: DeskTicketRow,
	{
		predicted,
		warn_at,
		last_message_id,
		...counts
	}: TicketCounts &
		Pick< QueueItem, 'predicted' | 'warn_at' | 'last_message_id' >,
	reader: Reader
): QueueItem {
	return {
		...toTicketSummary( ticket, counts, contract, reader ),
		site_id: ticket.site_id,
		site_name: site.name,
		site_url: site.url,
		plan_id: contract.plan_id,
		plan_label: planLabel( planOf( contract ), reader.locale ),
		stands_first: ticket.is_red,
		plan_size: ticket.plan_size,
		agent: ticket.agent_name,
		agent_id: ticket.agent_id,
		agent_since: ticket.agent_since,
		last_message_id,
		due_at: ticket.due_at,
		due_is_breach: ticket.due_is_breach,
		warn_at,
		waiting_since: ticket.waiting_since,
		predicted,
	};
}

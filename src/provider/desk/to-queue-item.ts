import type { Prediction } from '../../contract/breach.ts';
import type { QueueItem } from '../../contract/desk.ts';
import { planOf } from '../contracts/plan-of.ts';
import { planLabel } from '../plans/plan-words.ts';
import type { Reader } from '../tickets/reader.ts';
import { toTicketSummary } from '../tickets/to-ticket.ts';
import type { DeskTicketRow } from './desk-ticket-row.ts';

/** One line of the queue. `unread` counts what the site wrote and no agent answered. */
export function toQueueItem(
	{ ticket, site, contract }: DeskTicketRow,
	{
		predicted,
		...counts
	}: { unread: number; minutes_used: number; predicted: Prediction | null },
	reader: Reader
): QueueItem {
	return {
		...toTicketSummary( ticket, counts, contract, reader ),
		site_id: ticket.site_id,
		site_name: site.name,
		site_url: site.url,
		plan_label: planLabel( planOf( contract ), reader.locale ),
		agent: ticket.agent_name,
		due_at: ticket.due_at,
		due_is_breach: ticket.due_is_breach,
		waiting_since: ticket.waiting_since,
		predicted,
	};
}

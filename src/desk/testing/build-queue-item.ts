import { queueItem, type QueueItem } from '../../contract/desk.ts';
import { numberedId } from './numbered-id.ts';

/**
 * A line of the queue, parsed by the contract.
 *
 * @param change What the test is about.
 */
export function buildQueueItem( change: Partial< QueueItem > = {} ): QueueItem {
	const number = change.number ?? 1;
	return queueItem.parse( {
		id: numberedId( 'tic', number ),
		number,
		subject: 'Payment page stays empty',
		status: 'new',
		topic: 'payment_link',
		topic_label: 'Payments',
		urgency: null,
		unread: 1,
		minutes_used: 0,
		created_at: '2026-11-20T08:00:00.000Z',
		updated_at: '2026-11-20T08:00:00.000Z',
		site_id: numberedId( 'sit', 1 ),
		site_name: 'Bakkerij Zon',
		site_url: 'https://bakkerij-zon.example',
		plan_id: 'standaard',
		plan_label: 'Standaard',
		plan_size: 0,
		stands_first: change.urgency === 'red',
		agent: null,
		agent_id: change.agent
			? numberedId( 'agt', change.agent === 'Mirjam Vos' ? 1 : 2 )
			: null,
		agent_since: change.agent ? '2026-11-20T08:30:00.000Z' : null,
		last_message_id: numberedId( 'msg', 1 ),
		due_at: '2026-11-24T15:00:00.000Z',
		due_is_breach: false,
		warn_at: '2026-11-24T11:00:00.000Z',
		waiting_since: '2026-11-20T08:00:00.000Z',
		predicted: null,
		...change,
	} );
}

import type { Estimate } from '../../contract/estimate.ts';
import type { Facts, Urgency } from '../../contract/topic.ts';
import type { InstantColumn, JsonColumn } from './columns.ts';

/** Changes of a ticket's class; the table only grows. */
export interface TicketClassesTable {
	provider_id: string;
	site_id: string;
	ticket_id: string;
	/** 1, 2, 3 … within the ticket. */
	position: number;
	topic: string;
	urgency: Urgency | null;
	facts: JsonColumn< Facts >;
	estimate: JsonColumn< Estimate >;
	reason: string;
	agent_id: string;
	agent_name: string;
	classed_at: InstantColumn;
}

export interface ClassSchema {
	ticket_classes: TicketClassesTable;
}

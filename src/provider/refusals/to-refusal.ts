import type { Refusal } from '../../contract/refusal.ts';
import { jsonInstant } from '../db/json-instant.ts';
import type { TicketRecords } from '../tickets/ticket-records.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';

/** Why the ticket stands refused; null once it is open again. */
export function toRefusal(
	{ status }: Pick< TicketRow, 'status' >,
	{ refusal }: TicketRecords
): Refusal | null {
	return status === 'refused' && refusal
		? {
				reason: refusal.reason,
				referral: {
					kind: refusal.referral_kind,
					to: refusal.referral_to,
				},
				by: refusal.agent_name,
				at: jsonInstant( refusal.refused_at ),
		  }
		: null;
}

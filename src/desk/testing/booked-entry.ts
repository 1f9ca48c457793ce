import type { DeskTicket } from '../../contract/desk.ts';
import { numberedId } from './numbered-id.ts';

/**
 * What a ticket's minutes become when they are booked now.
 *
 * @param found   The ticket.
 * @param minutes Used ones; negative gives back.
 * @param person  Who booked them.
 */
export function bookedEntry(
	found: DeskTicket,
	minutes: number,
	person: string
): DeskTicket[ 'entries' ][ number ] {
	const at = new Date().toISOString();
	return {
		id: numberedId( 'min', found.entries.length + 1 ),
		kind: 'use',
		minutes: -minutes,
		billable: 0,
		consented: null,
		worked_at: at,
		written_at: at,
		person,
		work: 'Looked after it',
		ticket_id: found.ticket.id,
	};
}

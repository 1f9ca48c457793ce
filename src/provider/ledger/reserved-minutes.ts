import { sql, type RawBuilder } from 'kysely';
import type { TextOrPlace } from '../db/statement.ts';

/** What the client agreed to beyond the allowance for an open ticket, and what of it is not booked yet. */
export interface ReservedOnTicket {
	ticket_id: string;
	agreed: number;
	left: number;
}

/**
 * SQL for a contract's reservations at an instant: what the client agreed to beyond the allowance, for each ticket that
 * is still open, less what of it is booked, over all months. A ticket that is solved or refused reserves nothing, however
 * much of its consent is left; opened again, it reserves again. Begins at the consents: they are few, open tickets may be
 * many. Each ticket is looked up by itself: of a join, a database without statistics makes one that reads all tickets for
 * each consent.
 */
export const reservedOnTickets = (
	provider_id: TextOrPlace,
	contract_id: TextOrPlace,
	until: TextOrPlace
): RawBuilder< ReservedOnTicket > => sql< ReservedOnTicket >`
	select consent.scope as ticket_id, consent.agreed::int as agreed, greatest( 0, consent.agreed - (
		select coalesce( sum( entry.billable ), 0 )
		from minute_entries entry
		where entry.provider_id = ${ provider_id } and entry.contract_id = ${ contract_id }
			and entry.scope = consent.scope and entry.billable <> 0 and entry.written_at <= ${ until }
	) )::int as "left"
	from (
		select entry.scope, max( entry.consented ) as agreed
		from minute_entries entry
		where entry.provider_id = ${ provider_id } and entry.contract_id = ${ contract_id }
			and entry.kind = 'consent' and entry.written_at <= ${ until }
		group by entry.scope
	) consent
	where (
		select ticket.status not in ( 'solved', 'refused' ) and ticket.site_id = (
			select site.id from sites site where site.provider_id = ${ provider_id } and site.contract_id = ${ contract_id } )
		from tickets ticket
		where ticket.provider_id = ${ provider_id } and ticket.id = consent.scope
	)`;

/** SQL for their sum. */
export const reservedMinutes = (
	provider_id: TextOrPlace,
	contract_id: TextOrPlace,
	until: TextOrPlace
): RawBuilder< number > => sql< number >`
	select coalesce( sum( reserved."left" ), 0 )::int
	from ( ${ reservedOnTickets( provider_id, contract_id, until ) } ) reserved`;

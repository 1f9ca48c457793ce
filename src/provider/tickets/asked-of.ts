import { sql, type RawBuilder } from 'kysely';
import type { Caller } from '../access/caller.ts';

/**
 * Whether somebody asked the caller to approve a quote of the ticket that is still open, as an SQL value; the query around it
 * names the ticket `ticket`. What it says of each ticket, `countRequests` counts over all.
 */
export function askedOf( {
	person,
	at,
}: Pick< Caller, 'person' | 'at' > ): RawBuilder< boolean > {
	return sql< boolean >`exists (
		select from quote_requests request
		join quotes quote on quote.provider_id = request.provider_id and quote.site_id = request.site_id
			and quote.id = request.quote_id
		where request.provider_id = ticket.provider_id and request.site_id = ticket.site_id
			and request.to_ref = ${ person.ref } and quote.ticket_id = ticket.id
			and quote.status = 'sent' and quote.valid_until > ${ at }::timestamptz
	)`;
}

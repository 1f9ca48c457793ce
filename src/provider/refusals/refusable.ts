import { sql, type RawBuilder } from 'kysely';
import { estimateNow } from '../desk/estimate-now.ts';

/**
 * Whether plan and quotes let a ticket be refused, as an SQL value: by the class it has now, and while no quote on it is open.
 * The query around it names the ticket `ticket`.
 */
export function refusable( at: string ): RawBuilder< boolean > {
	return sql< boolean >`( coalesce( ${ estimateNow(
		'may_refuse'
	) }::boolean, false )
		and not exists ( select from quotes where quotes.provider_id = ticket.provider_id and quotes.site_id = ticket.site_id
			and quotes.ticket_id = ticket.id and quotes.status = 'sent' and quotes.valid_until > ${ at }::timestamptz ) )`;
}

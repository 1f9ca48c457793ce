import { sql, type RawBuilder } from 'kysely';

/** What the site wrote since it waits, as an SQL number; the query around it names the ticket `ticket`. */
export function unanswered(): RawBuilder< number > {
	return sql< number >`(
		select count(*) from messages message
		where message.provider_id = ticket.provider_id and message.site_id = ticket.site_id and message.ticket_id = ticket.id
			and message.author_kind = 'site' and message.received_at >= ticket.waiting_since
	)`;
}

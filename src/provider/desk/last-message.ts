import { sql, type RawBuilder } from 'kysely';

/** The message that came in last, as an SQL value; the query around it names the ticket `ticket`. */
export function lastMessageId(): RawBuilder< string | null > {
	return sql< string | null >`( select message.id from messages message
		where message.provider_id = ticket.provider_id and message.site_id = ticket.site_id and message.ticket_id = ticket.id
		order by message.received_at desc, message.id desc limit 1 )`;
}

import { sql, type RawBuilder } from 'kysely';
import { jsonInstant } from '../db/json-instant.ts';
import type { MessageRow } from './ticket-row.ts';

/**
 * A ticket's thread in the order it came in, each message with its attachments, as one SQL value: reading a ticket costs no
 * statement more. The query around it names the ticket `ticket`; `toMessages` makes it what it is.
 */
export function threadOf(): RawBuilder< MessageRow[] > {
	return sql< MessageRow[] >`( select coalesce( json_agg( json_build_object(
			'id', message.id, 'author_kind', message.author_kind, 'author_ref', message.author_ref,
			'author_name', message.author_name, 'body', message.body, 'written_at', message.written_at,
			'received_at', message.received_at, 'attachments', coalesce( (
				select json_agg( json_build_object(
					'id', id, 'kind', kind, 'name', name, 'type', coalesce( stored_type, type ), 'bytes', bytes, 'sha256', sha256,
					'status', status, 'refused_for', refused_for, 'width', width, 'height', height
				) order by position )
				from attachments
				where provider_id = message.provider_id and site_id = message.site_id
					and ticket_id = message.ticket_id and message_id = message.id
			), '[]' )
		) order by message.received_at, message.id ), '[]' )
		from messages message
		where message.provider_id = ticket.provider_id and message.site_id = ticket.site_id and message.ticket_id = ticket.id )`;
}

/** Instants in JSON are not as columns give them. */
export const toMessages = ( thread: readonly MessageRow[] ): MessageRow[] =>
	thread.map( ( message ) => ( {
		...message,
		written_at: jsonInstant( message.written_at ),
		received_at: jsonInstant( message.received_at ),
	} ) );

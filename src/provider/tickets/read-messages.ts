import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { MessageRow, TicketRow } from './ticket-row.ts';

/** The thread of a ticket in the order it came in, each message with its attachments: one statement. */
export async function readMessages(
	db: Db,
	ticket: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >
): Promise< MessageRow[] > {
	const { rows } = await sql< MessageRow >`
		select message.*, coalesce( attached.list, '[]' ) as attachments
		from messages message
		left join lateral (
			select jsonb_agg( jsonb_build_object(
				'id', id, 'kind', kind, 'name', name, 'type', coalesce( stored_type, type ), 'bytes', bytes, 'sha256', sha256,
				'status', status, 'refused_for', refused_for, 'width', width, 'height', height
			) order by position ) as list
			from attachments
			where provider_id = message.provider_id and site_id = message.site_id
				and ticket_id = message.ticket_id and message_id = message.id
		) attached on true
		where message.provider_id = ${ ticket.provider_id }
			and message.site_id = ${ ticket.site_id }
			and message.ticket_id = ${ ticket.id }
		order by message.received_at, message.id`.execute( db );
	return rows;
}

import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { threadOf, toMessages, type ThreadFile } from './thread-of.ts';
import type { MessageRow, TicketRow } from './ticket-row.ts';

/** The thread of a ticket in the order it came in, each message with its attachments: one statement. */
export async function readMessages(
	db: Db,
	{
		provider_id,
		site_id,
		id,
	}: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >
): Promise< MessageRow[] > {
	const { rows } = await sql< { thread: ThreadFile } >`
		select ${ threadOf() } as thread
		from ( values ( ${ provider_id }, ${ site_id }, ${ id } ) ) as ticket ( provider_id, site_id, id )`.execute(
		db
	);
	return rows.flatMap( ( { thread } ) => toMessages( thread ) );
}

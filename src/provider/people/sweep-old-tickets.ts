import { sql } from 'kysely';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Db } from '../db/database.ts';
import { blankTickets } from './blank-tickets.ts';
import { ERASED_REF } from './erased-words.ts';
import { removeFiles } from './remove-files.ts';

/** Tickets of one sweep; the next one goes on. */
const AT_ONCE = 200;

/**
 * Takes people, words and files out of tickets that were solved longer ago than the provider keeps them.
 *
 * @param months See RETENTION_MONTHS.
 */
export async function sweepOldTickets(
	db: Db,
	files: AttachmentStore,
	months: number,
	at: string
): Promise< void > {
	await db.transaction().execute( async ( trx ) => {
		const { rows } = await sql< { id: string } >`
			select id from tickets
			where status in ( 'solved', 'refused' ) and opened_ref <> ${ ERASED_REF }
				and updated_at < ${ at }::timestamptz - make_interval( months => ${ months } )
			order by updated_at limit ${ AT_ONCE } for update skip locked`.execute( trx );
		const ids = rows.map( ( { id } ) => id );
		if ( ids.length === 0 ) {
			return;
		}
		const blanked = await blankTickets(
			trx,
			sql`t.id = any( ${ ids } )`,
			sql`m.ticket_id = any( ${ ids } ) and m.author_kind <> 'system'`
		);
		await removeFiles( files, blanked.files );
	} );
}

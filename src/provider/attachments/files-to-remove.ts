import { sql } from 'kysely';
import type { Db, Trx } from '../db/database.ts';
import type { AttachmentStore } from './attachment-store.ts';

/** Longer than any try takes from its note to its row. One that takes longer is refused, never half kept. */
const UNKEPT_MILLISECONDS = 3600 * 1000;

/** Files of one round of the sweep. */
const AT_ONCE = 100;

/** Writes a name down before its bytes are stored: unless a row comes to name it, they are removed. */
export async function noteFile(
	db: Db,
	stored_name: string,
	at: string
): Promise< void > {
	const due_at = new Date(
		Date.parse( at ) + UNKEPT_MILLISECONDS
	).toISOString();
	await db
		.insertInto( 'files_to_remove' )
		.values( { stored_name, due_at } )
		.execute();
}

/**
 * Takes the note back, in the transaction of the row that names the file: both or neither.
 *
 * @return false when the file is being removed already, so that no row may name it.
 */
export async function keepFile(
	trx: Trx,
	stored_name: string
): Promise< boolean > {
	const kept = await trx
		.deleteFrom( 'files_to_remove' )
		.where( 'stored_name', '=', stored_name )
		.where( 'given_up', '=', false )
		.returning( 'stored_name' )
		.executeTakeFirst();
	return kept !== undefined;
}

/** Removes a file that no row will name, at once. */
export async function dropFile(
	{ db, files }: { db: Db; files: Pick< AttachmentStore, 'remove' > },
	stored_name: string
): Promise< void > {
	await files.remove( stored_name );
	await db
		.deleteFrom( 'files_to_remove' )
		.where( 'stored_name', '=', stored_name )
		.execute();
}

/**
 * Removes the files whose time is over. No transaction waits for the disk or bucket: a file is given up first, then removed,
 * then forgotten; a kill in between leaves the rest to the next sweep.
 *
 * @return how many were removed.
 * @throws What the disk or bucket says; the files stay due then.
 */
export async function sweepFiles(
	needs: { db: Db; files: Pick< AttachmentStore, 'remove' > },
	at: string
): Promise< number > {
	for ( let swept = 0; ;  ) {
		const due = await giveUp( needs.db, at );
		await Promise.all( due.map( ( name ) => dropFile( needs, name ) ) );
		swept += due.length;
		if ( due.length < AT_ONCE ) {
			return swept;
		}
	}
}

async function giveUp( db: Db, at: string ): Promise< string[] > {
	const { rows } = await sql< { stored_name: string } >`
		update files_to_remove set given_up = true
		where stored_name in (
			select stored_name from files_to_remove where due_at <= ${ at } order by due_at limit ${ AT_ONCE }
		)
		returning stored_name`.execute( db );
	return rows.map( ( { stored_name } ) => stored_name );
}

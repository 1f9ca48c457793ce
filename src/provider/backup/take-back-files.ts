import { sql } from 'kysely';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Db, Trx } from '../db/database.ts';
import { BackupError } from './backup-error.ts';

const KEY = sql`hashtextextended( 'restore', 0 )`;

/**
 * Until the transaction ends nobody else restores into this database. It may take as long as it takes.
 *
 * @throws {BackupError} when somebody does so already.
 */
export async function lockRestore( trx: Trx ): Promise< void > {
	await waitForever( trx );
	const { rows } = await sql< {
		locked: boolean;
	} >`select pg_try_advisory_xact_lock( ${ KEY } ) as locked`.execute( trx );
	if ( ! rows[ 0 ]?.locked ) {
		throw new BackupError(
			'Another restore into this database is under way. Nothing was changed.'
		);
	}
}

async function waitForever( trx: Trx ): Promise< void > {
	await sql`set local statement_timeout = 0`.execute( trx );
	await sql`set local idle_in_transaction_session_timeout = 0`.execute( trx );
}

/**
 * Takes away what a failed restore had put into the store, but nothing that a row names: another restore may have come after
 * and found it there, or this one was committed and only the word of it was lost. Where the database cannot be asked the files
 * stay; nothing leads to them, and the next restore takes them as they are.
 */
export async function takeBackFiles(
	{ db, files }: { db: Db; files: Pick< AttachmentStore, 'remove' > },
	kept: readonly string[]
): Promise< void > {
	if ( kept.length === 0 ) {
		return;
	}
	await db
		.transaction()
		.execute( async ( trx ) => {
			await waitForever( trx );
			await sql`select pg_advisory_xact_lock( ${ KEY } )`.execute( trx );
			const named = await trx
				.selectFrom( 'attachments' )
				.where( 'stored_name', 'in', kept )
				.select( 'stored_name' )
				.execute();
			const stay = new Set( named.map( ( row ) => row.stored_name ) );
			await Promise.all(
				kept
					.filter( ( name ) => ! stay.has( name ) )
					.map( ( name ) => files.remove( name ) )
			);
		} )
		// What made the restore fail is what has to be told.
		.catch( () => undefined );
}

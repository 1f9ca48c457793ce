import { createWriteStream } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Db } from '../db/database.ts';
import { draftOf, removeForsaken } from '../whole-files/drafts.ts';
import { flushFile } from '../whole-files/flush.ts';
import { giveName } from '../whole-files/give-name.ts';
import { BackupError } from './backup-error.ts';
import { BACKUP_FORMAT } from './backup-format.ts';
import { backupLines } from './backup-lines.ts';
import { ranMigrations } from './tables.ts';

/**
 * Writes everything of the provider to one file: one snapshot of the database, whatever is written meanwhile, with its
 * attachments. Only the owner may read the file, and it has its name only when it is whole and would survive a power cut.
 *
 * @throws {BackupError} when the file is there already, or there is nothing to back up.
 */
export async function writeBackup(
	{ db, files }: { db: Db; files: Pick< AttachmentStore, 'read' > },
	file: string,
	at: string
): Promise< void > {
	if ( await isThere( file ) ) {
		throw isTaken( file );
	}
	await removeForsaken( file );
	const draft = draftOf( file );
	try {
		await db
			.transaction()
			.setIsolationLevel( 'repeatable read' )
			.setAccessMode( 'read only' )
			.execute( async ( trx ) => {
				// Reading all of it takes longer than a request may.
				await sql`set local statement_timeout = 0`.execute( trx );
				await sql`set local idle_in_transaction_session_timeout = 0`.execute(
					trx
				);
				await sql`set local timezone = 'UTC'`.execute( trx );
				const migrations = await ranMigrations( trx );
				if ( ! migrations ) {
					throw new BackupError(
						'This database is empty: there is nothing to back up.'
					);
				}
				const header = { format: BACKUP_FORMAT, at, migrations };
				await pipeline(
					Readable.from( backupLines( trx, files, header ) ),
					createGzip(),
					createWriteStream( draft, { flags: 'wx', mode: 0o600 } )
				);
			} );
		await flushFile( draft );
		// Another backup may have got the name while this one was written.
		if ( ! ( await giveName( draft, file ) ) ) {
			throw isTaken( file );
		}
	} catch ( error ) {
		await rm( draft, { force: true } );
		throw error;
	}
}

const isThere = ( file: string ): Promise< boolean > =>
	access( file ).then(
		() => true,
		() => false
	);

const isTaken = ( file: string ): BackupError =>
	new BackupError(
		`${ file } is there already; a backup never overwrites anything.`
	);

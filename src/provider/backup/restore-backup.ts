import { sql } from 'kysely';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Db, Trx } from '../db/database.ts';
import { migrate, MIGRATIONS } from '../db/migrate.ts';
import { askAgain } from './ask-again.ts';
import { BackupError } from './backup-error.ts';
import { readRowLine, type BackupManifest } from './backup-format.ts';
import { checkBackup, type CheckedBackup } from './check-backup.ts';
import { readLines } from './read-lines.ts';
import { restoreFiles } from './restore-files.ts';
import { lockRestore, takeBackFiles } from './take-back-files.ts';
import { listTables, ranMigrations, type Table } from './tables.ts';

/** Rows, or characters of them, put in at once. */
const ROWS = 500;
const CHARACTERS = 4_000_000;

interface Target {
	db: Db;
	files: Pick< AttachmentStore, 'put' | 'read' | 'remove' >;
}

/**
 * Takes a backup into an empty database, of either kind, and its attachments into the store: all of it or nothing. A backup of
 * an older schema is put in as it was and brought up to date after. One at a time: files and rows are put under one lock.
 *
 * @throws {BackupError} for a broken or newer backup, for a database that is not empty, and while another restore into it is
 *                       under way; the message says what to do.
 */
export async function restoreBackup(
	{ db, files }: Target,
	file: string
): Promise< BackupManifest > {
	const checked = await checkBackup( file );
	await prepareSchema( db, checked, file );
	const kept: string[] = [];
	try {
		await db.transaction().execute( async ( trx ) => {
			await lockRestore( trx );
			const tables = await lockEmpty( trx );
			await restoreFiles( files, file, checked.manifest, kept );
			await restoreTables( trx, tables, file, checked );
		} );
	} catch ( error ) {
		await takeBackFiles( { db, files }, kept );
		throw error;
	}
	await migrate( db );
	return checked.manifest;
}

/** The same schema as the backup's: made here, or there already. */
async function prepareSchema(
	db: Db,
	{ header }: CheckedBackup,
	file: string
): Promise< void > {
	const known = MIGRATIONS.map( ( { name } ) => name );
	const unknown = header.migrations.filter(
		( name ) => ! known.includes( name )
	);
	if ( unknown.length > 0 ) {
		throw new BackupError(
			`${ file } was made by a newer Deskside (${ unknown.join(
				', '
			) }): update this one first. Nothing was changed.`
		);
	}
	const ran = ( await ranMigrations( db ) ) ?? [];
	if ( ran.some( ( name ) => ! header.migrations.includes( name ) ) ) {
		throw new BackupError(
			'This database was set up by a newer Deskside than the backup: restore into one that nothing was put in yet.'
		);
	}
	await migrate(
		db,
		MIGRATIONS.filter( ( { name } ) => header.migrations.includes( name ) )
	);
}

async function restoreTables(
	trx: Trx,
	tables: readonly Table[],
	file: string,
	{ manifest }: CheckedBackup
): Promise< void > {
	await setTriggers( trx, tables, 'disable' );
	await insertRows( trx, file, tables );
	await setTriggers( trx, tables, 'enable' );
	for ( const table of tables ) {
		await countOn( trx, table );
		await checkCount( trx, table, manifest );
	}
	await askAgain( trx, tables );
}

/** Nobody writes meanwhile, and nobody has written before. */
async function lockEmpty( trx: Trx ): Promise< Table[] > {
	const tables = await listTables( trx );
	const names = sql.join( tables.map( ( { name } ) => sql.table( name ) ) );
	await sql`lock table ${ names } in access exclusive mode`.execute( trx );
	for ( const { name } of tables ) {
		const { rows } = await sql`select from ${ sql.table(
			name
		) } limit 1`.execute( trx );
		if ( rows.length > 0 ) {
			throw new BackupError(
				`This database is not empty (${ name } has rows): restore into an empty one, with DATABASE_URL or DATA_DIR of its own. Nothing was changed.`
			);
		}
	}
	return tables;
}

/** What triggers count or refuse was counted and allowed when the rows were written first; references are checked all the same. */
async function setTriggers(
	trx: Trx,
	tables: readonly Table[],
	what: 'disable' | 'enable'
): Promise< void > {
	for ( const { name } of tables ) {
		await sql`alter table ${ sql.table( name ) } ${ sql.raw(
			what
		) } trigger user`.execute( trx );
	}
}

async function insertRows(
	trx: Trx,
	file: string,
	tables: readonly Table[]
): Promise< void > {
	let batch: string[] = [];
	let size = 0;
	let current: Table | undefined;
	const put = async () => {
		if ( current && batch.length > 0 ) {
			await insertBatch( trx, current, `[${ batch.join( ',' ) }]` );
		}
		batch = [];
		size = 0;
	};
	for await ( const line of readLines( file ) ) {
		const row = readRowLine( line );
		if ( ! row ) {
			continue;
		}
		if (
			row.table !== current?.name ||
			batch.length >= ROWS ||
			size >= CHARACTERS
		) {
			await put();
			current = tables.find( ( { name } ) => name === row.table );
		}
		batch.push( row.row );
		size += row.row.length;
	}
	await put();
}

async function insertBatch(
	trx: Trx,
	{ name, columns }: Table,
	rows: string
): Promise< void > {
	const stored = sql.join( columns.map( ( column ) => sql.ref( column ) ) );
	await sql`insert into ${ sql.table(
		name
	) } ( ${ stored } ) overriding system value
		select ${ stored } from jsonb_populate_recordset( null::${ sql.table(
			name
		) }, ${ rows }::text::jsonb )`.execute( trx );
}

/** What counts up by itself goes on after what is there. */
async function countOn( trx: Trx, { name, counters }: Table ): Promise< void > {
	for ( const column of counters ) {
		await sql`select setval( pg_get_serial_sequence( quote_ident( ${ name } ), ${ column } ),
			coalesce( max( ${ sql.ref( column ) } ), 0 ) + 1, false ) from ${ sql.table(
				name
			) }`.execute( trx );
	}
}

async function checkCount(
	trx: Trx,
	{ name }: Table,
	{ tables }: BackupManifest
): Promise< void > {
	const { rows } = await sql< {
		many: number;
	} >`select count(*) as many from ${ sql.table( name ) }`.execute( trx );
	if ( rows[ 0 ]?.many !== ( tables[ name ]?.rows ?? 0 ) ) {
		throw new BackupError(
			`Table ${ name } did not come out whole. Nothing was changed.`
		);
	}
}

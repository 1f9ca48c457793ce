import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import type { Statement } from '../../../src/contract/minutes.ts';
import { openAttachmentStore } from '../../../src/provider/attachments/attachment-store.ts';
import { diskShelf } from '../../../src/provider/attachments/disk-shelf.ts';
import {
	openDatabase,
	type Db,
	type OpenedDatabase,
} from '../../../src/provider/db/database.ts';
import { listTables } from '../../../src/provider/backup/tables.ts';
import { sql } from 'kysely';
import { asSite } from './clients.ts';
import type { TestProvider } from './test-provider.ts';

/** The same server that the tests run on, or none. */
const SERVER = process.env.DATABASE_URL;

/** The attachments of a test's provider. */
export const filesOf = ( dataDir: string ) =>
	openAttachmentStore( diskShelf( join( dataDir, 'attachments' ) ) );

export interface EmptyDatabase extends OpenedDatabase {
	kind: string;
}

/** Databases that nothing was put in, not even a schema: the embedded one, and one on the server where there is a server. */
export async function emptyDatabases(): Promise< EmptyDatabase[] > {
	const embedded = { kind: 'embedded', ...( await openDatabase() ) };
	return SERVER ? [ embedded, await onServer( SERVER ) ] : [ embedded ];
}

async function onServer( server: string ): Promise< EmptyDatabase > {
	const name = `deskside_restore_${ process.pid }_${ Date.now() }`;
	const run = async ( statement: string ) => {
		const client = new pg.Client( { connectionString: server } );
		await client.connect();
		await client.query( statement );
		await client.end();
	};
	await run( `create database ${ name }` );
	const url = new URL( server );
	url.pathname = name;
	const database = await openDatabase( { url: url.href, connections: 5 } );
	return {
		kind: 'server',
		...database,
		close: async () => {
			await database.close();
			await run( `drop database ${ name } with ( force )` );
		},
	};
}

/** Every row of every table as text, to hold two databases against each other. */
export async function everything(
	db: Db
): Promise< Record< string, string[] > > {
	const all: Record< string, string[] > = {};
	await db.transaction().execute( async ( trx ) => {
		await sql`set local timezone = 'UTC'`.execute( trx );
		for ( const { name } of await listTables( trx ) ) {
			const { rows } = await sql< {
				row: string;
			} >`select to_jsonb( line )::text as row from ${ sql.table(
				name
			) } as line`.execute( trx );
			all[ name ] = rows.map( ( { row } ) => row ).sort();
		}
	} );
	return all;
}

export const readStatement = async (
	{ app }: Pick< TestProvider, 'app' >,
	token: string
): Promise< Statement > =>
	( await asSite( app, token ).get( '/v1/minutes' ) ).json< Statement >();

/** Changes the text of a backup, as an accident or a bad hand would. */
export async function change(
	file: string,
	how: ( text: string ) => string
): Promise< string > {
	const text = gunzipSync( await readFile( file ) ).toString( 'utf8' );
	const changed = `${ file }.changed`;
	await writeFile( changed, gzipSync( how( text ) ) );
	return changed;
}

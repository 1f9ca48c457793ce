import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
	openDatabase,
	type OnStatement,
	type OpenedDatabase,
} from '../../../src/provider/db/database.ts';
import { migrate, MIGRATIONS } from '../../../src/provider/db/migrate.ts';

/** A PostgreSQL server whose user may create databases; without it tests run on the embedded one, in memory. */
const SERVER = process.env.DATABASE_URL;

/** A migrated database for one test file alone. */
export async function openTestDatabase(
	onStatement: OnStatement
): Promise< OpenedDatabase > {
	const database = SERVER
		? await openOwnDatabase( SERVER, onStatement )
		: await openDatabase( { template: await template(), onStatement } );
	await migrate( database.db );
	return database;
}

/** A database of its own on the server, dropped at the end. */
async function openOwnDatabase(
	server: string,
	onStatement: OnStatement
): Promise< OpenedDatabase > {
	const name = `deskside_test_${ process.pid }_${ Date.now() }`;
	await onServer( server, `create database ${ name }` );
	const url = new URL( server );
	url.pathname = name;
	const database = await openDatabase( {
		url: url.href,
		connections: 5,
		onStatement,
	} );
	return {
		...database,
		close: async () => {
			await database.close();
			await onServer( server, `drop database ${ name } with ( force )` );
		},
	};
}

async function onServer( url: string, statement: string ): Promise< void > {
	const client = new pg.Client( { connectionString: url } );
	await client.connect();
	await client.query( statement );
	await client.end();
}

/** Setting up a PostgreSQL takes seconds, unpacking a migrated one a fraction: made once for each state of the migrations. */
async function template(): Promise< Blob > {
	const state = createHash( 'sha256' )
		.update( JSON.stringify( MIGRATIONS ) )
		.digest( 'hex' )
		.slice( 0, 16 );
	const file = join( tmpdir(), `deskside-test-template-${ state }.tar` );
	return new Blob( [
		await readFile( file ).catch( () => makeTemplate( file ) ),
	] );
}

async function makeTemplate(
	file: string
): Promise< Uint8Array< ArrayBuffer > > {
	const database = await openDatabase();
	await migrate( database.db );
	const tar = await database.dump();
	await database.close();
	if ( ! tar ) {
		throw new Error( 'The embedded database could not be dumped.' );
	}
	const bytes = new Uint8Array( await tar.arrayBuffer() );
	const draft = `${ file }.${ process.pid }`;
	await writeFile( draft, bytes );
	await rename( draft, file );
	return bytes;
}

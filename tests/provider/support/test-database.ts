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

/** Another one for each state of the migrations. */
const STATE = createHash( 'sha256' )
	.update( JSON.stringify( MIGRATIONS ) )
	.digest( 'hex' )
	.slice( 0, 16 );

/** Any number: who makes the template holds it. */
const TEMPLATE_LOCK = 7_205_133;

/** A migrated database for one test file alone. */
export async function openTestDatabase(
	onStatement: OnStatement
): Promise< OpenedDatabase > {
	return SERVER
		? openOwnDatabase( SERVER, onStatement )
		: openDatabase( { template: await template(), onStatement } );
}

/**
 * A database of its own on the server, dropped at the end. Dropping one makes the server write out everything first, which
 * took up to a minute: where the whole server is thrown away (`DATABASE_THROWN_AWAY=true`) it stays until then.
 */
async function openOwnDatabase(
	server: string,
	onStatement: OnStatement
): Promise< OpenedDatabase > {
	const name = `deskside_test_${ process.pid }_${ Date.now() }`;
	await onServer( server, async ( client ) => {
		const model = await serverTemplate( client, server );
		await client.query( `create database ${ name } template ${ model }` );
	} );
	const database = await openDatabase( {
		url: urlOf( server, name ),
		connections: 5,
		onStatement,
	} );
	return {
		...database,
		close: async () => {
			await database.close();
			if ( process.env.DATABASE_THROWN_AWAY !== 'true' ) {
				await onServer( server, ( client ) =>
					client.query( `drop database ${ name } with ( force )` )
				);
			}
		},
	};
}

async function onServer(
	url: string,
	work: ( client: pg.Client ) => Promise< unknown >
): Promise< void > {
	const client = new pg.Client( { connectionString: url } );
	await client.connect();
	try {
		await work( client );
	} finally {
		await client.end();
	}
}

function urlOf( server: string, name: string ): string {
	const url = new URL( server );
	url.pathname = name;
	return url.href;
}

/** A migrated database on the server to copy; the first file that needs it makes it, the others wait for that. */
async function serverTemplate(
	client: pg.Client,
	server: string
): Promise< string > {
	const name = `deskside_template_${ STATE }`;
	await client.query( `select pg_advisory_lock( ${ TEMPLATE_LOCK } )` );
	const { rows } = await client.query(
		'select from pg_database where datname = $1',
		[ name ]
	);
	if ( rows.length === 0 ) {
		const draft = `${ name }_${ process.pid }`;
		await client.query( `create database ${ draft }` );
		const database = await openDatabase( { url: urlOf( server, draft ) } );
		await migrate( database.db );
		await database.close();
		await client.query( `alter database ${ draft } rename to ${ name }` );
	}
	await client.query( `select pg_advisory_unlock( ${ TEMPLATE_LOCK } )` );
	return name;
}

/** Setting up a PostgreSQL takes seconds, unpacking a migrated one a fraction: made once for each state of the migrations. */
async function template(): Promise< Blob > {
	const file = join( tmpdir(), `deskside-test-template-${ STATE }.tar` );
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

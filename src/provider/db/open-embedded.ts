import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Kysely, PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import type { DatabaseOptions, OpenedDatabase } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { PARSERS } from './parsers.ts';
import type { Schema } from './schema.ts';
import { statementLog } from './statement-log.ts';
import { tellTransactions } from './tell-transactions.ts';

/**
 * PostgreSQL inside this process, on disk or in memory. What was committed survives a killed process; against a power cut
 * use a server (the embedded one hands its writes to the operating system but cannot flush them). One process at a time
 * holds the folder, so a second one is refused instead of spoiling it.
 */
export async function openEmbedded(
	options: DatabaseOptions
): Promise< OpenedDatabase > {
	const unlock = options.dir
		? await lockNextTo( options.dir )
		: () => Promise.resolve();
	try {
		const pglite = await createPGlite( options );
		tellTransactions( pglite, options.onStatement );
		const db = new Kysely< Schema >( {
			dialect: new PGliteDialect( { pglite } ),
			...statementLog( options.onStatement ),
		} );
		return {
			db,
			listen: async ( channel, onPayload ) => {
				const unlisten = await pglite.listen( channel, onPayload );
				return () => unlisten();
			},
			jobs: () => ( { backend: 'pglite', db: jobsDb( pglite ) } ),
			dump: async () => await pglite.dumpDataDir( 'none' ),
			close: async () => {
				await pglite.close();
				await unlock();
			},
		};
	} catch ( error ) {
		await unlock();
		throw error;
	}
}

async function lockNextTo( dir: string ): Promise< () => Promise< void > > {
	await mkdir( dirname( dir ), { recursive: true } );
	return lockFolder( `${ dir }.lock` );
}

function createPGlite( { dir, template }: DatabaseOptions ): Promise< PGlite > {
	return PGlite.create( {
		...( dir ? { dataDir: dir } : {} ),
		...( template ? { loadDataDir: template } : {} ),
		parsers: PARSERS,
		extensions: { pg_trgm },
	} );
}

/** The job queue reads instants as dates, as every other user of the driver does; ours are texts (parsers.ts). */
const JOB_PARSERS = {
	[ types.TIMESTAMPTZ ]: ( text: string ) => new Date( text ),
};

/**
 * The same embedded database for the job queue. Its statements wait for our transactions and ours for its: PGlite lets one in
 * after the other.
 */
function jobsDb( pglite: PGlite ): ReturnType< typeof fromPglite > {
	return fromPglite( {
		query: ( text: string, values?: unknown[] ) =>
			pglite.query( text, values, { parsers: JOB_PARSERS } ),
		exec: ( text: string ) => pglite.exec( text, { parsers: JOB_PARSERS } ),
		listen: ( channel: string, onPayload: ( payload: string ) => void ) =>
			pglite.listen( channel, onPayload ),
	} );
}

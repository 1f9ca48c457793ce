import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DatabaseOptions, OpenedDatabase } from './database.ts';
import { listenOnServer } from './listen-on-server.ts';
import { PARSERS } from './parsers.ts';
import { pipelineReads } from './pipelined-reads.ts';
import { preparedPool } from './prepared-pool.ts';
import type { Schema } from './schema.ts';
import { statementLog } from './statement-log.ts';

/**
 * A tenth of the usual 100 of a server, which several processes share. More made it no faster: on two cores 300 new tickets a
 * second were held for 10 s in 7 of 7 tries with 10, in 3 of 5 with 20 (27 November 2026, by hand).
 */
const CONNECTIONS = 10;

/** One that listens comes on top. */
const JOB_CONNECTIONS = 4;

const types: pg.CustomTypesConfig = {
	getTypeParser: ( oid, format ) =>
		PARSERS[ oid ] ?? pg.types.getTypeParser( oid, format ),
};

/** A PostgreSQL server through a pool. A statement that runs longer than 15 s is ended: no request waits so long. */
export async function openServer(
	options: DatabaseOptions & { url: string }
): Promise< OpenedDatabase > {
	const pool = new pg.Pool( {
		connectionString: options.url,
		max: options.connections ?? CONNECTIONS,
		types,
		statement_timeout: 15_000,
		idle_in_transaction_session_timeout: 30_000,
		connectionTimeoutMillis: 5_000,
		// A new connection starts without plans: its first requests are slow, and many come at once after a quiet while.
		idleTimeoutMillis: 10 * 60_000,
		application_name: 'deskside',
		// A statement need not wait for the answer to the one before: see prepared-pool.ts and pipelined-reads.ts.
		pipeline: true,
	} );
	// An idle connection that the server drops is replaced at the next use; without a listener it would end the process.
	pool.on( 'error', () => undefined );
	// The pool hears of its idle connections only. One that is lost in a transaction, between two statements, would end the
	// process; with a listener the next statement fails and the request is answered 503.
	pool.on( 'connect', ( client ) => client.on( 'error', () => undefined ) );
	const db = new Kysely< Schema >( {
		dialect: new PostgresDialect( { pool: preparedPool( pool ) } ),
		...statementLog( options.onStatement ),
	} );
	pipelineReads( db );
	return {
		db,
		listen: ( channel, onPayload, onLost ) =>
			listenOnServer( options.url, channel, onPayload, onLost ),
		dump: () => Promise.resolve( null ),
		// Connections of its own: waiting for a job must not take one from a request.
		jobs: () => ( {
			connectionString: options.url,
			max: JOB_CONNECTIONS,
			application_name: 'deskside-jobs',
		} ),
		close: () => db.destroy(),
	};
}

import type { Writable } from 'node:stream';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { WITH_NEXT } from './with-next.ts';

/** Beyond these, statements are few or have lists of any length: the server should not keep them all for each connection. */
const MOST_NAMES = 500;

/** What PostgreSQL says to a statement that was prepared before a migration changed its columns. */
const PLAN_IS_OLD = '0A000';

/** What a statement gives back that is not sent. */
const NOTHING = { command: '', rowCount: 0, rows: [] };

/**
 * The pool with each statement prepared once for a connection: parsing and planning our statements anew cost the server
 * more than running them (`npm run bench -- provider`, 0.4 of 0.5 ms of its time for a statement of a new ticket).
 */
export function preparedPool( pool: pg.Pool ): PostgresPool {
	const names = statementNames();
	const prepared = new WeakMap< pg.PoolClient, PostgresPoolClient >();
	return {
		options: pool.options,
		connect: async () => {
			const client = await pool.connect();
			// Kysely knows a connection again by its client.
			const known = prepared.get( client ) ?? prepare( client, names );
			prepared.set( client, known );
			return known;
		},
		end: () => pool.end(),
	};
}

/** Texts and their names; `forget` gives every text a name that no connection has met. */
interface StatementNames {
	of: ( text: string ) => string | undefined;
	forget: () => void;
}

function statementNames(): StatementNames {
	const names = new Map< string, string >();
	let given = 0;
	return {
		of: ( text ) => {
			if ( ! names.has( text ) && names.size < MOST_NAMES ) {
				names.set( text, `deskside_${ ++given }` );
			}
			return names.get( text );
		},
		forget: () => names.clear(),
	};
}

function prepare(
	client: pg.PoolClient,
	names: StatementNames
): PostgresPoolClient {
	const send = async ( text: string, values: readonly unknown[] ) => {
		// `commit` and its like have no plan.
		const name = values.length > 0 ? names.of( text ) : undefined;
		inOneWrite( client );
		try {
			return await client.query( {
				text,
				values: [ ...values ],
				...( name ? { name } : {} ),
			} );
		} catch ( error ) {
			if ( isOldPlan( error ) ) {
				names.forget();
			}
			throw error;
		}
	};
	const run = inFewWays( send );
	return {
		// One function for both of Kysely's shapes: the other one, with a cursor, is refused below.
		query: run as unknown as PostgresPoolClient[ 'query' ],
		release: ( destroy ) => client.release( destroy ),
	};
}

type Statement = readonly [ text: string, values: readonly unknown[] ];
type Send = ( ...statement: Statement ) => Promise< unknown >;

/**
 * `begin`, and what is marked `withNext`, travel with the next statement: one way to the server and back less each. A
 * transaction without any other statement begins none.
 */
function inFewWays( send: Send ) {
	let held: Statement[] = [];
	return async ( text: unknown, values: readonly unknown[] = [] ) => {
		if ( typeof text !== 'string' ) {
			throw new TypeError( 'Cursors are not used here.' );
		}
		if ( text === 'begin' || text.startsWith( WITH_NEXT ) ) {
			held.push( [ text, values ] );
			return NOTHING;
		}
		const before = held;
		held = [];
		if ( text === 'rollback' ) {
			return isUnsent( before ) ? NOTHING : send( text, values );
		}
		if ( text === 'commit' && before.length === 1 && isUnsent( before ) ) {
			return NOTHING;
		}
		return before.length === 0
			? send( text, values )
			: sendAll( send, [ ...before, [ text, values ] ] );
	};
}

/** The transaction itself has not gone out yet. */
const isUnsent = ( [ first ]: readonly Statement[] ): boolean =>
	first?.[ 0 ] === 'begin';

/** The answer to the last; the first error of all. */
async function sendAll( send: Send, statements: readonly Statement[] ) {
	const answers = await Promise.all(
		statements.map( ( statement ) => send( ...statement ) )
	);
	return answers.at( -1 );
}

/**
 * The driver writes each statement to its socket by itself, and each such write wakes the server: what is said in one turn of
 * the event loop goes out in one, also what requests that came together ask over one connection (pipelined-reads.ts).
 */
function inOneWrite( client: pg.PoolClient ): void {
	// Not in the driver's types; without it they go out one by one.
	const { connection } = client as { connection?: { stream?: Writable } };
	connection?.stream?.cork();
	setImmediate( () => connection?.stream?.uncork() );
}

function isOldPlan( error: unknown ): boolean {
	return (
		error instanceof Error && 'code' in error && error.code === PLAN_IS_OLD
	);
}

import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

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
	const run = withFirstStatement( send );
	return {
		// One function for both of Kysely's shapes: the other one, with a cursor, is refused below.
		query: run as unknown as PostgresPoolClient[ 'query' ],
		release: ( destroy ) => client.release( destroy ),
	};
}

type Send = ( text: string, values: readonly unknown[] ) => Promise< unknown >;

/**
 * `begin` travels with the first statement of its transaction: one way to the server and back less. A transaction without
 * any begins none.
 */
function withFirstStatement( send: Send ) {
	let begins = false;
	return async ( text: unknown, values: readonly unknown[] = [] ) => {
		if ( typeof text !== 'string' ) {
			throw new TypeError( 'Cursors are not used here.' );
		}
		if ( text === 'begin' ) {
			begins = true;
			return NOTHING;
		}
		if ( ! begins ) {
			return send( text, values );
		}
		begins = false;
		if ( text === 'commit' || text === 'rollback' ) {
			return NOTHING;
		}
		const [ , answer ] = await Promise.all( [
			send( 'begin', [] ),
			send( text, values ),
		] );
		return answer;
	};
}

function isOldPlan( error: unknown ): boolean {
	return (
		error instanceof Error && 'code' in error && error.code === PLAN_IS_OLD
	);
}

import {
	sql,
	type CompiledQuery,
	type QueryResult,
	type RawBuilder,
} from 'kysely';
import type { Db, Trx } from './database.ts';
import { readPipelined } from './pipelined-reads.ts';

/** A place in a statement's text, for the value that each call gives under this name. */
class Slot {
	readonly name: PropertyKey;

	constructor( name: PropertyKey ) {
		this.name = name;
	}
}

/** Puts a value of the call into the text that is built. */
export type ValueOf< Values > = < Name extends keyof Values >(
	name: Name
) => RawBuilder< Values[ Name ] >;

/** A text, or the place for one in a statement that is kept. */
export type TextOrPlace = string | RawBuilder< string >;

/** Kysely's builders, and its `sql` texts, which ask whose dialect they are for. */
interface Compilable< Row > {
	compile: ( db: Db ) => CompiledQuery< Row >;
}

/**
 * A statement whose text is built once for the process: putting the same text together anew for each request costs the
 * provider as much as waiting for the answer (`npm run bench -- provider`). For what is asked all the time only.
 *
 * @param build Called at the first use; what differs from call to call must come from `value`.
 * @return Runs it with the values of one call and gives the rows.
 */
export function statement< Values extends object, Row >(
	build: ( db: Db, value: ValueOf< Values > ) => Compilable< Row >
): ( db: Db | Trx, values: Values ) => Promise< Row[] > {
	let built: CompiledQuery< Row > | undefined;
	const value: ValueOf< Values > = ( name ) => sql`${ new Slot( name ) }`;
	return async ( db, values ) => {
		built ??= build( db, value ).compile( db );
		const { rows } = await send< Row >( db, {
			...built,
			parameters: built.parameters.map( ( each ) =>
				each instanceof Slot
					? values[ each.name as keyof Values ]
					: each
			),
		} );
		return rows;
	};
}

/** Reads alone share a connection: a `with` may write, and a write may wait for a lock, and with it who comes behind. */
const READS = /^\s*select\s/i;

/**
 * A read together with others that are on their way. Within a transaction past Kysely's queue, which sends a statement when
 * the one before is answered: what is asked in one turn goes to the server in one way, and is run there in that order.
 *
 * @throws {Error} When the transaction is over.
 */
async function send< Row >(
	db: Db | Trx,
	query: CompiledQuery< Row >
): Promise< QueryResult< Row > > {
	if ( ! db.isTransaction ) {
		return READS.test( query.sql )
			? readPipelined( db, query )
			: db.executeQuery( query );
	}
	const connection = await db
		.getExecutor()
		.provideConnection( async ( its ) => its );
	return connection.executeQuery( query );
}

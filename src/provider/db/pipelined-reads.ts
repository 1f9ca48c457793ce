import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { Db } from './database.ts';

/** Beyond these the next read takes another connection: nobody waits behind more. */
const MOST_AT_ONCE = 16;

/** A connection that several reads use at once. */
interface Pipeline {
	connection: Promise< DatabaseConnection >;
	/** Reads without their answer. */
	running: number;
	/** Gives the connection back to the pool. */
	end: () => void;
}

/** The pipeline that the next read of a database joins. */
const joinable = new WeakMap< Db, Pipeline | null >();

/** Lets the reads of a database share connections; not for the embedded one, which runs one statement after the other. */
export function pipelineReads( db: Db ): void {
	joinable.set( db, null );
}

/**
 * A short read, sent over the connection of one that is still on its way: a server process that works on already need not
 * be woken, and takes the next from its socket without leaving the processor. At 700 threads a second all programs together
 * need 8 % less (`docs/bench/README.md`). Each read stands for itself: the failure of one is not that of the others.
 */
export async function readPipelined< Row >(
	db: Db,
	query: CompiledQuery< Row >
): Promise< QueryResult< Row > > {
	if ( ! joinable.has( db ) ) {
		return db.executeQuery( query );
	}
	const pipeline = join( db );
	try {
		return await ( await pipeline.connection ).executeQuery< Row >( query );
	} catch ( error ) {
		// The connection may be lost: those who come now take another.
		close( db, pipeline );
		throw error;
	} finally {
		leave( db, pipeline );
	}
}

function join( db: Db ): Pipeline {
	const open = joinable.get( db );
	const pipeline =
		open && open.running < MOST_AT_ONCE ? open : openPipeline( db );
	joinable.set( db, pipeline );
	pipeline.running++;
	return pipeline;
}

function openPipeline( db: Db ): Pipeline {
	let end = (): void => undefined;
	const over = new Promise< void >( ( done ) => {
		end = done;
	} );
	const connection = new Promise< DatabaseConnection >( ( give, fail ) => {
		db.getExecutor()
			.provideConnection( ( its ) => {
				give( its );
				return over;
			} )
			.catch( fail );
	} );
	return { connection, running: 0, end };
}

function leave( db: Db, pipeline: Pipeline ): void {
	pipeline.running--;
	if ( pipeline.running === 0 ) {
		close( db, pipeline );
		pipeline.end();
	}
}

function close( db: Db, pipeline: Pipeline ): void {
	if ( joinable.get( db ) === pipeline ) {
		joinable.set( db, null );
	}
}

import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';

/**
 * Milliseconds. Whoever comes while a table is waited for waits behind, so that is short, and between two tries there is time for
 * everybody.
 */
const LOCK_LIMIT = 2000;
const PAUSE = 3000;

/** A quarter of an hour in all. */
const TRIES = 180;

/** What PostgreSQL says when a lock was not had in time, or two waited for each other. */
const NOT_HAD = new Set( [ '55P03', '40P01' ] );

/** From here on a statement of this transaction waits a short time only for a lock; `tryForLock` tries it again. */
export async function limitLockWait( trx: Trx ): Promise< void > {
	await sql`select set_config( 'lock_timeout', ${ `${ LOCK_LIMIT }ms` }, true )`.execute(
		trx
	);
}

/**
 * Runs a transaction, again and again while somebody else uses what it needs for itself alone, such as a backup.
 *
 * @param pause Milliseconds between two tries; tests make them short.
 * @throws {Error} when it was in use for a quarter of an hour; nothing was changed then.
 */
export async function tryForLock< Result >(
	db: Db,
	work: ( trx: Trx ) => Promise< Result >,
	pause = PAUSE
): Promise< Result > {
	for ( let tries = 1; ; tries++ ) {
		try {
			return await db.transaction().execute( work );
		} catch ( error ) {
			if ( ! isNotHad( error ) ) {
				throw error;
			}
			if ( tries === TRIES ) {
				throw new Error(
					'A table that has to be changed was in use all the time, perhaps by a backup. Nothing was changed: start again when that is done.',
					{ cause: error }
				);
			}
		}
		await setTimeout( pause );
	}
}

const isNotHad = ( error: unknown ): boolean =>
	error instanceof Error &&
	'code' in error &&
	NOT_HAD.has( String( error.code ) );

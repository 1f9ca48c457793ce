import type { PGlite } from '@electric-sql/pglite';
import type { OnStatement } from './database.ts';

/**
 * Tells of `begin`, `commit` and `rollback` as a server's driver does: the embedded database sends them by itself, past
 * Kysely's log, and a request would seem to cost two statements fewer there.
 */
export function tellTransactions(
	pglite: PGlite,
	onStatement: OnStatement | undefined
): void {
	if ( ! onStatement ) {
		return;
	}
	const tell = ( sql: string ) => onStatement( { sql, milliseconds: 0 } );
	const transaction = pglite.transaction.bind( pglite );
	pglite.transaction = async ( work ) => {
		try {
			const result = await transaction( ( trx ) => {
				tell( 'begin' );
				return work( trx );
			} );
			tell( 'commit' );
			return result;
		} catch ( error ) {
			tell( 'rollback' );
			throw error;
		}
	};
}

import { sql } from 'kysely';
import type { Trx } from './database.ts';

/**
 * For work that takes as long as it takes, up to the end of this transaction: no statement is ended for its length, and the
 * transaction not for a wait between two statements, such as for files. Requests have limits (open-server.ts).
 */
export async function liftLimits( trx: Trx ): Promise< void > {
	await sql`select set_config( 'statement_timeout', '0', true ), set_config( 'idle_in_transaction_session_timeout', '0', true )`.execute(
		trx
	);
}

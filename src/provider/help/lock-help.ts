import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';

/** One writer of a provider's help at a time: the words of a language are counted anew after each change. */
export async function lockHelp(
	trx: Trx,
	provider_id: string
): Promise< void > {
	await sql`select pg_advisory_xact_lock( hashtextextended( ${ `help ${ provider_id }` }, 0 ) )`.execute(
		trx
	);
}

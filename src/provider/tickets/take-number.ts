import { sql } from 'kysely';
import type { SiteContext } from '../access/site-context.ts';
import type { Trx } from '../db/database.ts';

/** The next short number of the site. Its row stays locked to the end of the transaction, so no number is left out or doubled. */
export async function takeNumber(
	trx: Trx,
	{ provider_id, site_id }: SiteContext
): Promise< number > {
	const { number } = await trx
		.updateTable( 'sites' )
		.set( { next_number: sql`next_number + 1` } )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', site_id )
		.returning( sql< number >`next_number - 1`.as( 'number' ) )
		.executeTakeFirstOrThrow();
	return number;
}

import type { Trx } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import type { GrantRow } from './grant-rows.ts';

/**
 * A grant, locked to the end of the transaction: an entry and a revocation at the same moment come one after the other.
 *
 * @param whose `site_id` for a site; left out for an agent, who works for all sites of the provider.
 * @throws {ProblemError} `not_found`, also for somebody else's.
 */
export async function lockGrant(
	trx: Trx,
	{ provider_id, site_id }: { provider_id: string; site_id?: string },
	id: string
): Promise< GrantRow > {
	const row = await trx
		.selectFrom( 'access_grants' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', id )
		.$if( site_id !== undefined, ( query ) =>
			query.where( 'site_id', '=', site_id as string )
		)
		.selectAll()
		.forUpdate()
		.executeTakeFirst();
	if ( ! row ) {
		throw notFound();
	}
	return row;
}

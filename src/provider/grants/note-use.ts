import type { AccessGrant } from '../../contract/access.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import { lockGrant } from './lock-grant.ts';
import { readGrant } from './read-grants.ts';

/**
 * The site says that it let an agent in; the first word counts.
 *
 * @throws {ProblemError} `not_found` for a use that was never asked for.
 */
export async function noteUse(
	trx: Trx,
	{ site, person, at }: Caller,
	{
		grant: id,
		use,
		came_in_at,
	}: { grant: string; use: string; came_in_at: string }
): Promise< AccessGrant > {
	const row = await lockGrant( trx, site, id );
	const { numUpdatedRows } = await trx
		.updateTable( 'access_uses' )
		.where( 'provider_id', '=', site.provider_id )
		.where( 'site_id', '=', site.site_id )
		.where( 'grant_id', '=', id )
		.where( 'id', '=', use )
		.set( ( { fn, val } ) => ( {
			came_in_at: fn.coalesce( 'came_in_at', val( came_in_at ) ),
		} ) )
		.executeTakeFirst();
	if ( numUpdatedRows === 0n ) {
		throw notFound();
	}
	return readGrant( trx, row, { kind: 'site', ref: person.ref }, at );
}

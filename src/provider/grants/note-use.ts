import type { AccessGrant } from '../../contract/access.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import type { GrantRow, UseRow } from './grant-rows.ts';
import { lockGrant } from './lock-grant.ts';
import { noteAccess } from './note-access.ts';
import { readGrant } from './read-grants.ts';

/**
 * The site says that it let an agent in; the first word counts, and stands in the journal.
 *
 * @throws {ProblemError} `not_found` for a use that was never asked for.
 */
export async function noteUse(
	trx: Trx,
	caller: Caller,
	{
		grant: id,
		use: useId,
		came_in_at,
	}: { grant: string; use: string; came_in_at: string }
): Promise< AccessGrant > {
	const { site, person, at } = caller;
	const row = await lockGrant( trx, site, id );
	const use = await findUse( trx, row, useId );
	if ( use.came_in_at === null ) {
		await trx
			.updateTable( 'access_uses' )
			.where( 'provider_id', '=', row.provider_id )
			.where( 'site_id', '=', row.site_id )
			.where( 'grant_id', '=', row.id )
			.where( 'id', '=', use.id )
			.set( { came_in_at } )
			.execute();
		await noteAccess( trx, row, {
			what: 'came',
			by: { kind: 'agent', ref: use.agent_id, name: use.agent_name },
			locale: person.locale,
			zone: site.contract.zone,
			at,
			happened_at: within( came_in_at, use.asked_at, at ),
		} );
	}
	return readGrant( trx, row, { kind: 'site', ref: person.ref }, at );
}

async function findUse(
	trx: Trx,
	row: GrantRow,
	id: string
): Promise< UseRow > {
	const use = await trx
		.selectFrom( 'access_uses' )
		.where( 'provider_id', '=', row.provider_id )
		.where( 'site_id', '=', row.site_id )
		.where( 'grant_id', '=', row.id )
		.where( 'id', '=', id )
		.selectAll()
		.executeTakeFirst();
	if ( ! use ) {
		throw notFound();
	}
	return use;
}

/** By the provider's clock: nobody comes in before they asked, or later than that it was told. */
function within( said: string, first: string, last: string ): string {
	const [ instant, from, to ] = [ said, first, last ].map( Date.parse ) as [
		number,
		number,
		number,
	];
	return new Date( Math.min( Math.max( instant, from ), to ) ).toISOString();
}

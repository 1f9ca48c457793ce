import type { Db, Trx } from '../db/database.ts';
import { grantsWithTicket } from './grants-with-ticket.ts';
import { noteAccess } from './note-access.ts';

/**
 * Destroys the keys of grants whose time is over and writes down that they ended by themselves: a grant that was taken back
 * has no key any more. Nobody could come in with one anyhow, so nothing depends on when this runs, or how often.
 *
 * @return how many ended.
 */
export async function endGrants( db: Db, at: string ): Promise< number > {
	return db.transaction().execute( async ( trx ) => {
		const ended = await trx
			.deleteFrom( 'access_keys' )
			.where( 'ends_at', '<=', at )
			.returning( [ 'provider_id', 'grant_id' ] )
			.execute();
		for ( const { provider_id, grant_id } of ended ) {
			await noteEnd( trx, provider_id, grant_id, at );
		}
		return ended.length;
	} );
}

/** In the language of the ticket that it was given with, as its owner's word: they set the time. */
async function noteEnd(
	trx: Trx,
	provider: string,
	id: string,
	at: string
): Promise< void > {
	const grant = await grantsWithTicket( trx )
		.innerJoin( 'contracts as contract', ( join ) =>
			join
				.onRef( 'contract.provider_id', '=', 'grant.provider_id' )
				.onRef( 'contract.id', '=', 'grant.contract_id' )
		)
		.where( 'grant.provider_id', '=', provider )
		.where( 'grant.id', '=', id )
		.select( 'contract.zone' )
		.executeTakeFirstOrThrow();
	await noteAccess( trx, grant, {
		what: 'ended',
		by: { kind: 'site', ref: grant.granted_ref, name: grant.granted_name },
		locale: grant.opened_locale,
		zone: grant.zone,
		at,
		happened_at: grant.ends_at,
	} );
}

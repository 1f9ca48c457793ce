import type { Locale } from '../../contract/locale.ts';
import type { Db, Trx } from '../db/database.ts';
import type { GrantRow } from './grant-rows.ts';
import { grantsWithTicket } from './grants-with-ticket.ts';
import { noteAccess } from './note-access.ts';
import { destroyKey } from './take-back.ts';

/**
 * Destroys the keys of grants whose time is over and writes down that they ended by themselves: a grant that was taken back
 * has no key any more. Nobody could come in with one anyhow, so nothing depends on when this runs, or how often; one that
 * somebody works at is left to the next time.
 *
 * @return how many ended.
 */
export async function endGrants( db: Db, at: string ): Promise< number > {
	return db.transaction().execute( async ( trx ) => {
		let ended = 0;
		for ( const { opened_locale: locale, zone, ...row } of await overAt(
			trx,
			at
		) ) {
			ended += ( await endByItself( trx, row, { locale, zone, at } ) )
				? 1
				: 0;
		}
		return ended;
	} );
}

/** Grants are locked before their tickets and keys, as by everybody who begins at one. */
const overAt = ( trx: Trx, at: string ) =>
	grantsWithTicket( trx )
		.innerJoin( 'access_keys as key', ( join ) =>
			join
				.onRef( 'key.provider_id', '=', 'grant.provider_id' )
				.onRef( 'key.site_id', '=', 'grant.site_id' )
				.onRef( 'key.grant_id', '=', 'grant.id' )
		)
		.innerJoin( 'contracts as contract', ( join ) =>
			join
				.onRef( 'contract.provider_id', '=', 'grant.provider_id' )
				.onRef( 'contract.id', '=', 'grant.contract_id' )
		)
		.where( 'key.ends_at', '<=', at )
		.select( 'contract.zone' )
		.orderBy( 'grant.provider_id' )
		.orderBy( 'grant.id' )
		.forUpdate( 'grant' )
		.skipLocked()
		.execute();

/**
 * Writes down once that a grant, locked, ended by itself: in the language of the ticket that it was given with, as its owner's
 * word, since they set the time.
 *
 * @return whether it had a key until now.
 */
export async function endByItself(
	trx: Trx,
	row: GrantRow,
	told: { locale: Locale; zone: string; at: string }
): Promise< boolean > {
	if ( ! ( await destroyKey( trx, row ) ) ) {
		return false;
	}
	await noteAccess( trx, row, {
		what: 'ended',
		by: { kind: 'site', ref: row.granted_ref, name: row.granted_name },
		happened_at: row.ends_at,
		...told,
	} );
	return true;
}

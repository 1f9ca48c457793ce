import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import type { GrantRow } from './grant-rows.ts';
import { noteAccess, type Noted } from './note-access.ts';

/** Ends a grant that is open and locked: its key is destroyed, the journal says by whom and why, open desks hear of it. */
export async function takeBack(
	trx: Trx,
	row: GrantRow,
	noted: Noted
): Promise< GrantRow > {
	const { by, at } = noted;
	const end = {
		revoked_ref: by.ref,
		revoked_name: by.name,
		revoked_at: at,
	};
	await destroyKey( trx, row );
	await trx
		.updateTable( 'access_grants' )
		.where( 'provider_id', '=', row.provider_id )
		.where( 'site_id', '=', row.site_id )
		.where( 'id', '=', row.id )
		.set( end )
		.execute();
	await noteAccess( trx, row, noted );
	await tellDesk( trx, row.provider_id, {
		ticket_id: row.ticket_id,
		at,
		what: 'status',
	} );
	return { ...row, ...end };
}

/** Nobody comes in any more, whatever else happens. False when there was no key. */
export async function destroyKey(
	trx: Trx,
	row: GrantRow
): Promise< boolean > {
	const destroyed = await trx
		.deleteFrom( 'access_keys' )
		.where( 'provider_id', '=', row.provider_id )
		.where( 'site_id', '=', row.site_id )
		.where( 'grant_id', '=', row.id )
		.returning( 'grant_id' )
		.execute();
	return destroyed.length > 0;
}

import type { AccessGrant } from '../../contract/access.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { findTicket } from '../tickets/find-ticket.ts';
import { checkMayGrant } from './grant-access.ts';
import { isActive, type GrantRow } from './grant-rows.ts';
import { lockGrant } from './lock-grant.ts';
import { noteAccess } from './note-access.ts';
import { readGrant } from './read-grants.ts';

/**
 * Takes access back and destroys its key. What has ended already stays as it ended.
 *
 * @throws {ProblemError} `not_found`, also for another site's; `forbidden` for an employee.
 */
export async function revokeAccess(
	trx: Trx,
	caller: Caller,
	id: string
): Promise< AccessGrant > {
	const { site, person, at } = caller;
	const reader = { kind: 'site', ref: person.ref } as const;
	const row = await lockGrant( trx, site, id );
	// Who may not see the ticket learns nothing of its access either.
	await findTicket( trx, caller, row.ticket_id );
	checkMayGrant( caller );
	await destroyKey( trx, row );
	if ( ! isActive( row, at ) ) {
		return readGrant( trx, row, reader, at );
	}
	const end = {
		revoked_ref: person.ref,
		revoked_name: person.name,
		revoked_at: at,
	};
	await trx
		.updateTable( 'access_grants' )
		.where( 'provider_id', '=', row.provider_id )
		.where( 'site_id', '=', row.site_id )
		.where( 'id', '=', id )
		.set( end )
		.execute();
	await noteAccess( trx, row, {
		what: 'revoked',
		by: { ...reader, name: person.name },
		locale: person.locale,
		zone: site.contract.zone,
		at,
	} );
	await tellDesk( trx, site.provider_id, {
		ticket_id: row.ticket_id,
		at,
		what: 'status',
	} );
	return readGrant( trx, { ...row, ...end }, reader, at );
}

async function destroyKey( trx: Trx, row: GrantRow ): Promise< void > {
	await trx
		.deleteFrom( 'access_keys' )
		.where( 'provider_id', '=', row.provider_id )
		.where( 'site_id', '=', row.site_id )
		.where( 'grant_id', '=', row.id )
		.execute();
}

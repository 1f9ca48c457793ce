import type { AccessEnd, AccessGrant } from '../../contract/access.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { findTicket } from '../tickets/find-ticket.ts';
import { checkMayGrant } from './grant-access.ts';
import { isActive } from './grant-rows.ts';
import { lockGrant } from './lock-grant.ts';
import { readGrant } from './read-grants.ts';
import { destroyKey, takeBack } from './take-back.ts';

/**
 * Takes access back and destroys its key. What has ended already stays as it ended.
 *
 * @param why Null when an owner wanted it.
 * @throws {ProblemError} `not_found`, also for another site's; `forbidden` for an employee.
 */
export async function revokeAccess(
	trx: Trx,
	caller: Caller,
	id: string,
	why: AccessEnd | null
): Promise< AccessGrant > {
	const { site, person, at } = caller;
	const reader = { kind: 'site', ref: person.ref } as const;
	const row = await lockGrant( trx, site, id );
	// Who may not see the ticket learns nothing of its access either.
	await findTicket( trx, caller, row.ticket_id );
	checkMayGrant( caller );
	if ( ! isActive( row, at ) ) {
		await destroyKey( trx, row );
		return readGrant( trx, row, reader, at );
	}
	const ended = await takeBack( trx, row, {
		what: why ?? 'revoked',
		by: { ...reader, name: person.name },
		locale: person.locale,
		zone: site.contract.zone,
		at,
	} );
	return readGrant( trx, ended, reader, at );
}

import type { AccessEnd, AccessGrant } from '../../contract/access.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { pauseWithdrawn } from '../pauses/pause-withdrawn.ts';
import { lockTicket } from '../tickets/lock-ticket.ts';
import { endByItself } from './end-grants.ts';
import { checkMayGrant } from './grant-access.ts';
import { isActive } from './grant-rows.ts';
import { lockGrant } from './lock-grant.ts';
import { lastsAnother } from './lasts-another.ts';
import { readGrant } from './read-grants.ts';
import { takeBack } from './take-back.ts';

/**
 * Takes access back and destroys its key. What has ended already stays as it ended. The ticket's clock stands still when an owner
 * wanted it and no other access given with it lasts; nobody withholds anything where the plugin went or support left.
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
	const ticket = await lockTicket( trx, caller, row.ticket_id );
	checkMayGrant( caller );
	if ( ! isActive( row, at ) ) {
		await endByItself( trx, row, {
			locale: ticket.opened_locale,
			zone: site.contract.zone,
			at,
		} );
		return readGrant( trx, row, reader, at );
	}
	const ended = await takeBack( trx, row, {
		what: why ?? 'revoked',
		by: { ...reader, name: person.name },
		locale: person.locale,
		zone: site.contract.zone,
		at,
	} );
	if ( why === null && ! ( await lastsAnother( trx, row, at ) ) ) {
		await pauseWithdrawn( trx, caller, ticket );
	}
	return readGrant( trx, ended, reader, at );
}

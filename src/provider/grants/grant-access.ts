import { generateKeyPairSync } from 'node:crypto';
import type { AccessGranted, NewAccessGrant } from '../../contract/access.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { ProblemError } from '../http/problem-error.ts';
import { resumeGiven } from '../pauses/pause-withdrawn.ts';
import { lockTicket } from '../tickets/lock-ticket.ts';
import type { GrantRow } from './grant-rows.ts';
import { noteAccess } from './note-access.ts';
import { toGrant } from './to-grant.ts';

const HOUR = 3_600_000;

/**
 * Writes down that an owner gives access, and makes the key pair for it: the public half goes to the site, the private half
 * stays here until the grant ends. A clock that stood still since access was withdrawn runs again.
 *
 * @throws {ProblemError} `not_found` for a ticket that is not the caller's; `forbidden` for an employee; `state_conflict`
 *                        when the id is in use.
 */
export async function grantAccess(
	trx: Trx,
	caller: Caller,
	ticketId: string,
	{ id, role, role_label, may_not, hours }: NewAccessGrant
): Promise< AccessGranted > {
	const { site, person, at } = caller;
	const ticket = await lockTicket( trx, caller, ticketId );
	checkMayGrant( caller );
	const row: GrantRow = {
		provider_id: site.provider_id,
		site_id: site.site_id,
		id,
		ticket_id: ticketId,
		contract_id: ticket.contract_id,
		role,
		role_label,
		may_not: [ ...new Set( may_not ) ],
		granted_ref: person.ref,
		granted_name: person.name,
		granted_at: at,
		ends_at: new Date( Date.parse( at ) + hours * HOUR ).toISOString(),
		revoked_ref: null,
		revoked_name: null,
		revoked_at: null,
	};
	await trx
		.insertInto( 'access_grants' )
		.values( { ...row, may_not: JSON.stringify( row.may_not ) } )
		.execute();
	const publicKey = await keepKey( trx, row );
	await noteAccess( trx, row, {
		what: 'granted',
		by: { kind: 'site', ref: person.ref, name: person.name },
		locale: person.locale,
		zone: site.contract.zone,
		at,
	} );
	await resumeGiven( trx, caller, ticket );
	await tellDesk( trx, site.provider_id, {
		ticket_id: ticketId,
		at,
		what: 'status',
	} );
	return {
		grant: toGrant( row, [], { kind: 'site', ref: person.ref }, at ),
		public_key: publicKey,
	};
}

/** @throws {ProblemError} `forbidden`: an employee opens no doors. */
export function checkMayGrant( { person }: Pick< Caller, 'person' > ): void {
	if ( person.role !== 'owner' ) {
		throw new ProblemError(
			'forbidden',
			'Only an owner of the site can give access or take it back.'
		);
	}
}

/** @return the public half: 32 bytes in base64, as PHP's sodium takes it. */
async function keepKey( trx: Trx, grant: GrantRow ): Promise< string > {
	const { publicKey, privateKey } = generateKeyPairSync( 'ed25519' );
	await trx
		.insertInto( 'access_keys' )
		.values( {
			provider_id: grant.provider_id,
			site_id: grant.site_id,
			grant_id: grant.id,
			private_key: privateKey
				.export( { type: 'pkcs8', format: 'pem' } )
				.toString(),
			ends_at: grant.ends_at,
		} )
		.execute();
	// The last 32 bytes of the fixed SubjectPublicKeyInfo of RFC 8410.
	return publicKey
		.export( { type: 'spki', format: 'der' } )
		.subarray( -32 )
		.toString( 'base64' );
}

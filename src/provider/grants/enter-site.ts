import type { AccessEntry } from '../../contract/access.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { cutText } from '../cut-text.ts';
import type { Trx } from '../db/database.ts';
import { ProblemError } from '../http/problem-error.ts';
import { newId } from '../new-id.ts';
import { isActive, type GrantRow } from './grant-rows.ts';
import { lockGrant } from './lock-grant.ts';
import { noteAccess } from './note-access.ts';
import { readGrant } from './read-grants.ts';
import { ENTRY_SECONDS, signEntry } from './sign-entry.ts';
import { entryUrl } from './entry-url.ts';

/**
 * Makes what carries an agent over to the site, once, and writes down who asked for it.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` when the grant has ended or the site has no safe address.
 */
export async function enterSite(
	trx: Trx,
	context: AgentContext,
	id: string,
	at: string
): Promise< AccessEntry > {
	const { agent, provider_id, locale } = context;
	const row = await lockGrant( trx, { provider_id }, id );
	const { url, zone, private_key } = await doorOf( trx, row, at );
	const use = newId( 'use' );
	await trx
		.insertInto( 'access_uses' )
		.values( {
			provider_id,
			site_id: row.site_id,
			grant_id: id,
			id: use,
			agent_id: agent.id,
			agent_name: agent.name,
			asked_at: at,
			came_in_at: null,
		} )
		.execute();
	await noteAccess( trx, row, {
		what: 'entered',
		by: { kind: 'agent', ref: agent.id, name: agent.name },
		locale,
		zone,
		at,
	} );
	const iat = Math.floor( Date.parse( at ) / 1000 );
	return {
		url: entryUrl( url ),
		entry: signEntry(
			{
				v: 1,
				for: 'deskside-access',
				site: row.site_id,
				grant: id,
				use,
				agent: cutText( agent.name, 200 ),
				iat,
				exp: iat + ENTRY_SECONDS,
			},
			private_key
		),
		expires_at: new Date( ( iat + ENTRY_SECONDS ) * 1000 ).toISOString(),
		grant: await readGrant(
			trx,
			row,
			{ kind: 'agent', ref: agent.id },
			at
		),
	};
}

async function doorOf( trx: Trx, row: GrantRow, at: string ) {
	const door = isActive( row, at )
		? await trx
				.selectFrom( 'access_keys as key' )
				.innerJoin( 'sites as site', ( join ) =>
					join
						.onRef( 'site.provider_id', '=', 'key.provider_id' )
						.onRef( 'site.id', '=', 'key.site_id' )
				)
				.innerJoin( 'contracts as contract', ( join ) =>
					join
						.onRef(
							'contract.provider_id',
							'=',
							'site.provider_id'
						)
						.onRef( 'contract.id', '=', 'site.contract_id' )
				)
				.where( 'key.provider_id', '=', row.provider_id )
				.where( 'key.site_id', '=', row.site_id )
				.where( 'key.grant_id', '=', row.id )
				.where( 'site.disconnected_at', 'is', null )
				.select( [ 'key.private_key', 'site.url', 'contract.zone' ] )
				.executeTakeFirst()
		: undefined;
	if ( ! door ) {
		throw new ProblemError(
			'state_conflict',
			'This access has ended. Ask the client to give it again.'
		);
	}
	return door;
}

import { sql } from 'kysely';
import type { Db, Trx } from '../db/database.ts';
import { tellSessionEnded } from '../desk-events/tell-desk.ts';
import { hashPassword } from './password.ts';

/** An agent, as commands name one. */
export interface AgentKey {
	provider_id: string;
	id: string;
}

/** The agent of an address, however its letters are written; undefined when there is none. */
export const findAgent = ( db: Db, email: string ) =>
	db
		.selectFrom( 'agents as agent' )
		.innerJoin(
			'providers as provider',
			'provider.id',
			'agent.provider_id'
		)
		.where( sql`lower( agent.email )`, '=', email.toLowerCase() )
		.select( [
			'agent.provider_id',
			'agent.id',
			'agent.email',
			'agent.name',
			'agent.disabled_at',
			'provider.name as provider_name',
		] )
		.executeTakeFirst();

/** Gives an agent another password; whoever is signed in with the old one is signed out, at once and everywhere. */
export async function setPassword(
	db: Db,
	agent: AgentKey,
	password: string
): Promise< void > {
	const password_hash = await hashPassword( password );
	await changeAgent( db, agent, { password_hash } );
}

/**
 * Keeps an agent out from now on, also of desks that are open; null lets in again, with the same password. What the agent wrote
 * and did stays.
 */
export const disableAgent = (
	db: Db,
	agent: AgentKey,
	disabled_at: string | null
): Promise< void > => changeAgent( db, agent, { disabled_at } );

const changeAgent = (
	db: Db,
	agent: AgentKey,
	change: { password_hash: string } | { disabled_at: string | null }
): Promise< void > =>
	db.transaction().execute( async ( trx ) => {
		await trx
			.updateTable( 'agents' )
			.set( change )
			.where( 'provider_id', '=', agent.provider_id )
			.where( 'id', '=', agent.id )
			.execute();
		await endSessions( trx, agent );
	} );

async function endSessions(
	trx: Trx,
	{ provider_id, id }: AgentKey
): Promise< void > {
	const ended = await trx
		.deleteFrom( 'desk_sessions' )
		.where( 'provider_id', '=', provider_id )
		.where( 'agent_id', '=', id )
		.returning( 'token_sha256' )
		.execute();
	for ( const { token_sha256 } of ended ) {
		await tellSessionEnded( trx, provider_id, token_sha256 );
	}
}

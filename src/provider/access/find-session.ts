import type { Agent } from '../../contract/desk.ts';
import type { Db } from '../db/database.ts';
import type { AgentContext } from './require-agent.ts';

/** The agent of a living session; null when it has ended or the agent was disabled meanwhile. */
export async function findSession(
	db: Db,
	tokenSha256: string,
	at: string
): Promise< Omit< AgentContext, 'locale' > | null > {
	const row = await db
		.selectFrom( 'desk_sessions as session' )
		.innerJoin( 'agents as agent', ( join ) =>
			join
				.onRef( 'agent.provider_id', '=', 'session.provider_id' )
				.onRef( 'agent.id', '=', 'session.agent_id' )
		)
		.innerJoin(
			'providers as provider',
			'provider.id',
			'session.provider_id'
		)
		.where( 'session.token_sha256', '=', tokenSha256 )
		.where( 'session.expires_at', '>', at )
		.where( 'agent.disabled_at', 'is', null )
		.select( [
			'session.provider_id',
			'session.expires_at',
			'agent.id',
			'agent.name',
			'agent.email',
			'agent.role',
			'provider.name as provider_name',
		] )
		.executeTakeFirst();
	if ( ! row ) {
		return null;
	}
	const { provider_id, expires_at, ...agent } = row;
	return {
		provider_id,
		expires_at,
		agent: agent satisfies Agent,
		session_sha256: tokenSha256,
	};
}

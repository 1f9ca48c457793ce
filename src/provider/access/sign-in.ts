import { sql } from 'kysely';
import type { Agent, SignIn } from '../../contract/desk.ts';
import type { Db } from '../db/database.ts';
import { ProblemError } from '../http/problem-error.ts';
import { SESSION_SECONDS } from './desk-cookie.ts';
import { isPassword } from './password.ts';
import { newToken, sha256 } from './token.ts';

/**
 * Opens a session. The answer and its time are the same for a wrong password and an unknown address.
 *
 * @return the session's secret, for the cookie, and the agent.
 * @throws {ProblemError} `unauthenticated`.
 */
export async function openSession(
	db: Db,
	{ email, password }: SignIn,
	at: string
): Promise< { token: string; agent: Agent } > {
	const found = await findAgentByEmail( db, email );
	const right = await isPassword( password, found?.password_hash ?? null );
	if ( ! found || ! right ) {
		throw new ProblemError(
			'unauthenticated',
			'The address or the password is wrong.'
		);
	}
	const token = newToken();
	await db
		.insertInto( 'desk_sessions' )
		.values( {
			token_sha256: sha256( token ),
			provider_id: found.provider_id,
			agent_id: found.id,
			created_at: at,
			expires_at: new Date(
				Date.parse( at ) + SESSION_SECONDS * 1000
			).toISOString(),
		} )
		.execute();
	await db
		.deleteFrom( 'desk_sessions' )
		.where( 'expires_at', '<=', at )
		.execute();
	const { id, name, role, provider_name } = found;
	return {
		token,
		agent: { id, name, email: found.email, role, provider_name },
	};
}

/** Ends a session, at once and everywhere. */
export async function closeSession(
	db: Db,
	tokenSha256: string
): Promise< void > {
	await db
		.deleteFrom( 'desk_sessions' )
		.where( 'token_sha256', '=', tokenSha256 )
		.execute();
}

function findAgentByEmail( db: Db, email: string ) {
	return db
		.selectFrom( 'agents as agent' )
		.innerJoin(
			'providers as provider',
			'provider.id',
			'agent.provider_id'
		)
		.where( sql`lower( agent.email )`, '=', email.toLowerCase() )
		.where( 'agent.disabled_at', 'is', null )
		.selectAll( 'agent' )
		.select( 'provider.name as provider_name' )
		.executeTakeFirst();
}

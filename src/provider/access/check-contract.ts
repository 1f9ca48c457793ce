import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import type { AgentContext } from './require-agent.ts';

/**
 * A contract of the agent's provider.
 *
 * @throws {ProblemError} `not_found`, also for another provider's.
 */
export async function checkContract(
	db: Db,
	{ provider_id }: AgentContext,
	id: string
): Promise< void > {
	const found = await db
		.selectFrom( 'contracts' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', id )
		.select( 'id' )
		.executeTakeFirst();
	if ( ! found ) {
		throw notFound();
	}
}

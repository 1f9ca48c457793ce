import type { AgentContext } from '../access/require-agent.ts';
import type { Contract } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';

/**
 * A contract of the agent's provider.
 *
 * @throws {ProblemError} `not_found`, also for another provider's contract.
 */
export async function findContract(
	db: Db,
	{ provider_id }: Pick< AgentContext, 'provider_id' >,
	id: string
): Promise< Contract > {
	const found = await db
		.selectFrom( 'contracts' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', id )
		.selectAll()
		.executeTakeFirst();
	if ( ! found ) {
		throw notFound();
	}
	return found;
}

import type { Db } from '../db/database.ts';

export interface MailedAgent {
	name: string;
	email: string;
}

/** Who is told of a ticket: the agent who has it, else everybody at the provider's desk. */
export async function agentsOfTicket(
	db: Db,
	{ provider_id, agent_id }: { provider_id: string; agent_id: string | null }
): Promise< MailedAgent[] > {
	const agents = await db
		.selectFrom( 'agents' )
		.where( 'provider_id', '=', provider_id )
		.where( 'disabled_at', 'is', null )
		.orderBy( 'id' )
		.limit( 50 )
		.select( [ 'id', 'name', 'email' ] )
		.execute();
	const own = agents.filter( ( { id } ) => id === agent_id );
	return own.length > 0 ? own : agents;
}

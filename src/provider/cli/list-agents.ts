import type { Command } from './command.ts';
import { printTable } from './print-table.ts';
import { withDatabase } from './with-database.ts';
import { wordsOf } from './words-of.ts';

/** `agent list`: who can sign in at the desk, and who could. */
export const listAgents: Command = async ( args, config ) => {
	wordsOf( args, 0 );
	const agents = await withDatabase( config, ( { db } ) =>
		db
			.selectFrom( 'agents as agent' )
			.innerJoin(
				'providers as provider',
				'provider.id',
				'agent.provider_id'
			)
			.select( [
				'agent.email',
				'agent.name',
				'agent.role',
				'agent.disabled_at',
				'provider.name as provider',
			] )
			.orderBy( 'provider.id' )
			.orderBy( 'agent.email' )
			.execute()
	);
	printTable(
		agents.map( ( { email, name, role, disabled_at, provider } ) => [
			email,
			name,
			role,
			provider,
			disabled_at === null
				? ''
				: `disabled since ${ disabled_at.slice( 0, 10 ) }`,
		] ),
		'There is no agent yet: agent add'
	);
};

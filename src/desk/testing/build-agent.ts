import { agent, type Agent } from '../../contract/desk.ts';
import { numberedId } from './numbered-id.ts';

/**
 * Somebody at the desk.
 *
 * @param change What the test is about.
 */
export function buildAgent( change: Partial< Agent > = {} ): Agent {
	return agent.parse( {
		id: numberedId( 'agt', 1 ),
		name: 'Mirjam Vos',
		email: 'mirjam@noordlicht.example',
		role: 'agent',
		provider_name: 'Noordlicht Support',
		...change,
	} );
}

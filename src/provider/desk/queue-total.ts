import { sql, type RawBuilder } from 'kysely';
import type { QueueQuery } from '../../contract/desk.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { queueWhere } from './queue-where.ts';

/** How many tickets of the provider are like that in all, as an SQL number that the page beside it does not depend on. */
export function queueTotal(
	agent: AgentContext,
	wanted: QueueQuery,
	at: string
): RawBuilder< number > {
	return sql< number >`( select count(*) from tickets ticket
		join sites site on site.provider_id = ticket.provider_id and site.id = ticket.site_id
		join contracts contract on contract.provider_id = ticket.provider_id and contract.id = ticket.contract_id
		where ticket.provider_id = ${ agent.provider_id } and ${ queueWhere(
			wanted,
			agent,
			at
		) } )`;
}

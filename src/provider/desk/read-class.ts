import type { ClassChange, DeskClass } from '../../contract/desk-class.ts';
import type { Facts } from '../../contract/topic.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Db } from '../db/database.ts';
import { deskTopicsOf, topicLabel } from '../plans/plan-words.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';
import { findDeskTicket } from './desk-ticket-row.ts';

/**
 * What a ticket is about: as sent, as it counts now, and each change between, with what may be chosen.
 *
 * @throws {ProblemError} `not_found`.
 */
export async function readClass(
	db: Db,
	agent: AgentContext,
	id: string
): Promise< DeskClass > {
	const { ticket, contract } = await findDeskTicket( db, agent, id );
	const rows = await classRows( db, ticket );
	const plan = planOf( contract );
	const { topic, urgency } = ticket;
	return {
		topics: deskTopicsOf( plan, agent.locale ),
		sent: {
			topic: ticket.estimate.topic,
			urgency: ticket.estimate.urgency,
			facts: ticket.facts,
		},
		current: {
			topic,
			urgency,
			facts: rows.at( -1 )?.facts ?? claimed( contract, ticket.facts ),
		},
		changes: rows.map(
			( row ): ClassChange => ( {
				topic: row.topic,
				topic_label: topicLabel( plan, row.topic, agent.locale ),
				urgency: row.urgency,
				facts: row.facts,
				estimate: row.estimate,
				reason: row.reason,
				by: row.agent_name,
				at: row.classed_at,
			} )
		),
	};
}

/** The changes of a ticket's class, oldest first. */
export function classRows(
	db: Db,
	{
		provider_id,
		site_id,
		id,
	}: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >
) {
	return db
		.selectFrom( 'ticket_classes' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', id )
		.orderBy( 'position' )
		.selectAll()
		.execute();
}

/** What a site says of a case, without what only contract or provider may state. */
function claimed( contract: Contract, facts: Facts ): Facts {
	const { contract_facts } = planOf( contract );
	return Object.fromEntries(
		Object.entries( facts ).filter(
			( [ fact ] ) => ! contract_facts.includes( fact )
		)
	);
}

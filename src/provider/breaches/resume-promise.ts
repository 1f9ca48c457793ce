import type { Selectable } from 'kysely';
import { planOf } from '../contracts/plan-of.ts';
import type { Contract } from '../access/site-context.ts';
import type { Trx } from '../db/database.ts';
import type { TicketsTable } from '../db/ticket-schema.ts';
import { targetRuleOf } from '../estimates/respond.ts';
import { beginClock } from './begin-clock.ts';
import { deadlineOf } from './deadline.ts';
import { recomputeClocks } from './pause-clocks.ts';
import { pausesOf } from './pauses-of.ts';
import type { TicketPlace } from './ticket-place.ts';

type Waiting = TicketPlace &
	Pick< Selectable< TicketsTable >, 'urgency' | 'created_at' >;

type PlanRef = Pick< Contract, 'plan_id' | 'plan_version' >;

/**
 * What was promised of a question goes on after its ticket was called solved by mistake: by the same instant while that is
 * still ahead. Once it has passed a promise of the same length begins anew, as when a client opens a ticket again. Somebody has
 * the ticket, so a promise that somebody takes charge is kept. The caller holds the ticket.
 *
 * @param since When the client began to wait.
 * @param at    Now.
 */
export async function resumePromise(
	trx: Trx,
	ticket: Waiting,
	contract: PlanRef,
	{ since, at }: { since: string; at: string }
): Promise< void > {
	const rule = targetRuleOf( planOf( contract ), ticket.urgency );
	if ( ! rule || rule.measures === 'taken_in_charge' ) {
		return;
	}
	const { provider_id, site_id, id: ticket_id, urgency } = ticket;
	const pauses = await trx
		.selectFrom( 'clock_pauses' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( ( is ) =>
			is.or( [
				is( 'ticket_id', 'is', null ),
				is( 'ticket_id', '=', ticket_id ),
			] )
		)
		.selectAll()
		.execute();
	const { latest } = deadlineOf(
		rule,
		planOf( contract ),
		Date.parse( since ),
		pausesOf( pauses )
	);
	await beginClock( trx, ticket, contract, {
		urgency,
		isFirst: since === ticket.created_at,
		at: latest === null || latest > Date.parse( at ) ? since : at,
	} );
	await recomputeClocks( trx, { provider_id, site_id, ticket_id }, contract );
}

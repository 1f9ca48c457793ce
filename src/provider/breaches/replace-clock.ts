import { sql, type Selectable } from 'kysely';
import type { Urgency } from '../../contract/topic.ts';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Trx } from '../db/database.ts';
import type { TicketsTable } from '../db/ticket-schema.ts';
import { countsFrom, targetRuleOf } from '../estimates/respond.ts';
import { beginClock } from './begin-clock.ts';
import type { ClockFile } from './clock-file.ts';
import { recomputeClocks } from './pause-clocks.ts';
import type { TicketPlace } from './ticket-place.ts';
import { runningOf, waitingOf } from './waiting-of.ts';

/** The ticket as it was before. */
type Waiting = TicketPlace &
	Pick<
		Selectable< TicketsTable >,
		'waiting_since' | 'created_at' | 'agent_id'
	>;

interface Replacement {
	/** The new one. */
	urgency: Urgency | null;
	/** What is known of the ticket's clocks. */
	file: ClockFile;
	at: string;
}

/**
 * A ticket got another urgency: what is promised of it now is measured from when it began to wait, pauses counted. What was
 * broken before stays broken; the promise that is replaced can break nothing more. A ticket that nobody waits for gets no
 * clock by it, nor a promise to be taken in charge one that somebody has. The caller holds the ticket.
 */
export async function replaceClock(
	trx: Trx,
	ticket: Waiting,
	contract: Pick< Contract, 'plan_id' | 'plan_version' >,
	{ urgency, file, at }: Replacement
): Promise< void > {
	const running = runningOf( file );
	const waiting = waitingOf( ticket, file );
	if ( waiting.since === null || running?.urgency === urgency ) {
		return;
	}
	await retire( trx, ticket, at );
	const rule = targetRuleOf( planOf( contract ), urgency );
	const from = rule && countsFrom( rule, waiting );
	if ( from === null ) {
		return;
	}
	await beginClock( trx, ticket, contract, {
		urgency,
		isFirst: running
			? running.promise !== 'next_answer'
			: from === Date.parse( ticket.created_at ),
		at: new Date( from ).toISOString(),
	} );
	const { provider_id, site_id, id: ticket_id } = ticket;
	await recomputeClocks( trx, { provider_id, site_id, ticket_id }, contract );
}

/** It ends, and nothing is due; one that is not broken yet is judged with that, so that nobody takes its end for work begun too early. */
async function retire(
	trx: Trx,
	{ provider_id, site_id, id }: TicketPlace,
	at: string
): Promise< void > {
	await sql`update ticket_clocks set ended_at = ${ at }::timestamptz,
			judged = judged or latest is null or latest > ${ at }::timestamptz
				or ( latest = ${ at }::timestamptz and not latest_is_breach )
		where provider_id = ${ provider_id } and site_id = ${ site_id } and ticket_id = ${ id } and ended_at is null`.execute(
		trx
	);
	await trx
		.updateTable( 'tickets' )
		.set( { due_at: null, due_measures: null, due_is_breach: false } )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.execute();
}

import { sql, type RawBuilder } from 'kysely';
import type { Urgency } from '../../contract/topic.ts';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Trx } from '../db/database.ts';
import { targetRuleOf } from '../estimates/respond.ts';
import { promiseOf } from './breach-words.ts';
import { deadlineOf } from './deadline.ts';
import { iso } from './iso.ts';
import { recomputeClocks } from './pause-clocks.ts';
import type { TicketPlace } from './ticket-place.ts';

export interface NewClock {
	urgency: Urgency | null;
	/** False for an answer to what was written after an answer. */
	isFirst: boolean;
	at: string;
}

type PlanRef = Pick< Contract, 'plan_id' | 'plan_version' >;

/** Notes that a promise runs from now on; nothing when the plan promises no time. The caller holds the ticket. */
export async function beginClock(
	trx: Trx,
	ticket: TicketPlace,
	contract: PlanRef,
	clock: NewClock
): Promise< void > {
	const begun = clockBegun( ticket, contract, clock );
	const { rows } = begun ? await begun.execute( trx ) : { rows: [] };
	if ( rows[ 0 ]?.paused ) {
		await pauseBegun( trx, ticket, contract );
	}
}

/**
 * The statement by which a clock begins, for one that writes its ticket too; null when the plan promises no time. Where it
 * says that the clock is paused, `pauseBegun` must follow.
 */
export function clockBegun(
	{ provider_id, site_id, id }: TicketPlace,
	contract: PlanRef,
	{ urgency, isFirst, at }: NewClock
): RawBuilder< { paused: boolean } > | null {
	const plan = planOf( contract );
	const rule = targetRuleOf( plan, urgency );
	if ( ! rule ) {
		return null;
	}
	const { earliest, latest, warn_at } = deadlineOf(
		rule,
		plan,
		Date.parse( at ),
		[]
	);
	return sql< { paused: boolean } >`insert into ticket_clocks
		( provider_id, site_id, ticket_id, position, promise, urgency, started_at, earliest, latest, latest_is_breach, warn_at )
		select ${ provider_id }::text, ${ site_id }::text, ${ id }::text,
			( select coalesce( max( position ), 0 ) + 1 from ticket_clocks
				where provider_id = ${ provider_id } and site_id = ${ site_id } and ticket_id = ${ id } ),
			${ promiseOf(
				rule,
				isFirst
			) }::text, ${ urgency }::text, ${ at }::timestamptz, ${ iso(
				earliest
			) }::timestamptz,
			${ iso( latest ) }::timestamptz, ${ rule.latest_is_breach }::boolean, ${ iso(
				warn_at
			) }::timestamptz
		returning exists ( select 1 from clock_pauses where provider_id = ${ provider_id } and site_id = ${ site_id }
			and ( ticket_id is null or ticket_id = ${ id } ) and ( to_at is null or to_at > ${ at }::timestamptz ) ) as paused`;
}

/** A clock that began while a pause lasts stands still from its start. */
export function pauseBegun(
	trx: Trx,
	{ provider_id, site_id, id }: TicketPlace,
	contract: PlanRef
): Promise< void > {
	return recomputeClocks(
		trx,
		{ provider_id, site_id, ticket_id: id },
		contract
	);
}

import { sql } from 'kysely';
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

/** Notes that a promise runs from now on; nothing when the plan promises no time. The caller holds the ticket. */
export async function beginClock(
	trx: Trx,
	{ provider_id, site_id, id }: TicketPlace,
	contract: Pick< Contract, 'plan_id' | 'plan_version' >,
	{ urgency, isFirst, at }: NewClock
): Promise< void > {
	const plan = planOf( contract );
	const rule = targetRuleOf( plan, urgency );
	if ( ! rule ) {
		return;
	}
	const { earliest, latest, warn_at } = deadlineOf(
		rule,
		plan,
		Date.parse( at ),
		[]
	);
	const { rows } = await sql< { paused: boolean } >`insert into ticket_clocks
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
			and ( ticket_id is null or ticket_id = ${ id } ) and ( to_at is null or to_at > ${ at }::timestamptz ) ) as paused`.execute(
		trx
	);
	if ( rows[ 0 ]?.paused ) {
		await recomputeClocks(
			trx,
			{ provider_id, site_id, ticket_id: id },
			contract
		);
	}
}

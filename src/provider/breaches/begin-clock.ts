import { sql, type RawBuilder } from 'kysely';
import type { Urgency } from '../../contract/topic.ts';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Trx } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
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
	const [ first ] = begun ? await begin( trx, begun ) : [];
	if ( first?.paused ) {
		await pauseBegun( trx, ticket, contract );
	}
}

/** A row of a running clock. */
export interface ClockValues {
	provider_id: string;
	site_id: string;
	ticket_id: string;
	promise: string;
	urgency: Urgency | null;
	started_at: string;
	earliest: string | null;
	latest: string | null;
	latest_is_breach: boolean;
	warn_at: string | null;
}

/** The clock that begins, for a statement that writes its ticket too; null when the plan promises no time. */
export function clockBegun(
	{ provider_id, site_id, id }: TicketPlace,
	contract: PlanRef,
	{ urgency, isFirst, at }: NewClock
): ClockValues | null {
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
	return {
		provider_id,
		site_id,
		ticket_id: id,
		promise: promiseOf( rule, isFirst ),
		urgency,
		started_at: at,
		earliest: iso( earliest ),
		latest: iso( latest ),
		latest_is_breach: rule.latest_is_breach,
		warn_at: iso( warn_at ),
	};
}

/** The statement by which a clock begins. Where it says that the clock is paused, `pauseBegun` must follow. */
export function beginsClock(
	value: ValueOf< ClockValues >
): RawBuilder< { paused: boolean } > {
	const provider_id = value( 'provider_id' );
	const site_id = value( 'site_id' );
	const ticket_id = value( 'ticket_id' );
	const at = value( 'started_at' );
	return sql< { paused: boolean } >`insert into ticket_clocks
		( provider_id, site_id, ticket_id, position, promise, urgency, started_at, earliest, latest, latest_is_breach, warn_at )
		select ${ provider_id }::text, ${ site_id }::text, ${ ticket_id }::text,
			( select coalesce( max( position ), 0 ) + 1 from ticket_clocks
				where provider_id = ${ provider_id } and site_id = ${ site_id } and ticket_id = ${ ticket_id } ),
			${ value( 'promise' ) }::text, ${ value(
				'urgency'
			) }::text, ${ at }::timestamptz,
			${ value( 'earliest' ) }::timestamptz, ${ value( 'latest' ) }::timestamptz,
			${ value( 'latest_is_breach' ) }::boolean, ${ value( 'warn_at' ) }::timestamptz
		returning exists ( select 1 from clock_pauses where provider_id = ${ provider_id } and site_id = ${ site_id }
			and ( ticket_id is null or ticket_id = ${ ticket_id } ) and ( to_at is null or to_at > ${ at }::timestamptz ) ) as paused`;
}

const begin = statement( ( _, value: ValueOf< ClockValues > ) =>
	beginsClock( value )
);

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

import { sql } from 'kysely';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Trx } from '../db/database.ts';
import { targetRuleOf } from '../estimates/respond.ts';
import { newId } from '../new-id.ts';
import type { ClockRow, PauseRow } from './clock-file.ts';
import { deadlineOf } from './deadline.ts';
import { iso } from './iso.ts';
import { pausesOf } from './pauses-of.ts';

export interface PausePlace {
	provider_id: string;
	site_id: string;
	/** Null: every ticket of the site. */
	ticket_id: string | null;
}

export interface NewPause {
	/** A pause of the plan: `access_withheld` or `waiting_for_client`. */
	reason: string;
	from: string;
	to: string | null;
	said_by: string;
	at: string;
}

type PlanRef = Pick< Contract, 'plan_id' | 'plan_version' >;

/**
 * Clocks stand still from an instant on, for a reason of the plan; every running deadline it touches is computed anew.
 *
 * @return its id, by which it is ended.
 */
export async function pauseClocks(
	trx: Trx,
	place: PausePlace,
	contract: PlanRef,
	{ reason, from, to, said_by, at }: NewPause
): Promise< string > {
	const id = newId( 'pau' );
	await trx
		.insertInto( 'clock_pauses' )
		.values( {
			...place,
			id,
			reason,
			from_at: from,
			to_at: to,
			said_by,
			said_at: at,
		} )
		.execute();
	await recomputeClocks( trx, place, contract );
	return id;
}

/** Clocks go on from an instant; nothing when the pause has an end already. */
export async function resumeClocks(
	trx: Trx,
	place: PausePlace,
	contract: PlanRef,
	{ id, to }: { id: string; to: string }
): Promise< void > {
	await sql`update clock_pauses set to_at = greatest( from_at, ${ to }::timestamptz )
		where provider_id = ${ place.provider_id } and site_id = ${ place.site_id } and id = ${ id }
			and to_at is null`.execute( trx );
	await recomputeClocks( trx, place, contract );
}

/** Brings the stored deadlines of running clocks, and what the queue shows of them, in line with the pauses. */
export async function recomputeClocks(
	trx: Trx,
	place: PausePlace,
	contract: PlanRef
): Promise< void > {
	const clocks = await trx
		.selectFrom( 'ticket_clocks' )
		.where( 'provider_id', '=', place.provider_id )
		.where( 'site_id', '=', place.site_id )
		.where( 'ended_at', 'is', null )
		.$if( place.ticket_id !== null, ( query ) =>
			query.where( 'ticket_id', '=', place.ticket_id ?? '' )
		)
		.selectAll()
		.orderBy( 'ticket_id' )
		.execute();
	const pauses = await trx
		.selectFrom( 'clock_pauses' )
		.where( 'provider_id', '=', place.provider_id )
		.where( 'site_id', '=', place.site_id )
		.selectAll()
		.execute();
	for ( const clock of clocks ) {
		await recompute( trx, clock, contract, pauses );
	}
}

async function recompute(
	trx: Trx,
	clock: ClockRow,
	contract: PlanRef,
	pauses: readonly PauseRow[]
): Promise< void > {
	const plan = planOf( contract );
	const rule = targetRuleOf( plan, clock.urgency );
	if ( ! rule ) {
		return;
	}
	const own = pauses.filter(
		( { ticket_id } ) => ticket_id === null || ticket_id === clock.ticket_id
	);
	const { earliest, latest, warn_at } = deadlineOf(
		rule,
		plan,
		Date.parse( clock.started_at ),
		pausesOf( own )
	);
	const { provider_id, site_id, ticket_id, position } = clock;
	await sql`with clock as (
			update ticket_clocks set earliest = ${ iso(
				earliest
			) }::timestamptz, latest = ${ iso(
				latest
			) }::timestamptz, warn_at = ${ iso( warn_at ) }::timestamptz
			where provider_id = ${ provider_id } and site_id = ${ site_id } and ticket_id = ${ ticket_id }
				and position = ${ position }
			returning latest, latest_is_breach )
		update tickets set due_at = clock.latest,
			due_measures = case when clock.latest is null then null else ${
				rule.measures
			}::text end,
			due_is_breach = clock.latest is not null and clock.latest_is_breach
		from clock
		where provider_id = ${ provider_id } and site_id = ${ site_id } and id = ${ ticket_id }`.execute(
		trx
	);
}

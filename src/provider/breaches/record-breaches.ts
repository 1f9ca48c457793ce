import { sql } from 'kysely';
import type { Contract } from '../access/site-context.ts';
import type { Db, Trx } from '../db/database.ts';
import { newId } from '../new-id.ts';
import type { ClockRow, PauseRow } from './clock-file.ts';
import { findBreach, type FoundBreach } from './find-breach.ts';
import { iso } from './iso.ts';
import { pausesOf } from './pauses-of.ts';

/** At once; the next run goes on. */
const BATCH = 200;

/** A breach that was written now, for whoever tells of it. */
export interface RecordedBreach {
	provider_id: string;
	site_id: string;
	ticket_id: string;
	id: string;
	kind: 'late' | 'early';
}

type Due = ClockRow &
	Pick< Contract, 'plan_id' | 'plan_version' > & { contract_id: string };

/**
 * Judges every clock whose time has come: those that ended and those whose deadline is over. Each is one transaction, and the
 * table takes one record for a clock, so that several processes and a killed one do no harm.
 *
 * @param tell Called in the record's own transaction.
 * @return how many were written now.
 */
export async function recordBreaches(
	db: Db,
	at: string,
	tell: ( trx: Trx, breach: RecordedBreach ) => Promise< void >
): Promise< number > {
	const { rows } = await sql< Due >`
		select clock.*, contract.plan_id, contract.plan_version, ticket.contract_id
		from ticket_clocks clock
		join tickets ticket on ticket.provider_id = clock.provider_id and ticket.site_id = clock.site_id and ticket.id = clock.ticket_id
		join contracts contract on contract.provider_id = ticket.provider_id and contract.id = ticket.contract_id
		where not clock.judged and ( clock.latest <= ${ at }::timestamptz or clock.ended_at is not null )
		order by clock.latest limit ${ BATCH }`.execute( db );
	let recorded = 0;
	for ( const clock of rows ) {
		const done = await db
			.transaction()
			.execute( ( trx ) => judge( trx, clock, at, tell ) );
		recorded += done ? 1 : 0;
	}
	return recorded;
}

async function judge(
	trx: Trx,
	due: Due,
	at: string,
	tell: ( trx: Trx, breach: RecordedBreach ) => Promise< void >
): Promise< boolean > {
	const clock = await lockClock( trx, due );
	if ( ! clock || clock.judged ) {
		return false;
	}
	const pauses = await readPauses( trx, due );
	const found = findBreach(
		clock,
		due,
		pausesOf( pauses ),
		Date.parse( at )
	);
	if ( ! found && clock.ended_at === null ) {
		// Its stored deadline was behind a pause; or the very instant of the end, which is still in time.
		return false;
	}
	await markJudged( trx, due );
	const breach = found && ( await insertBreach( trx, due, found, at ) );
	if ( ! breach ) {
		return false;
	}
	await tell( trx, breach );
	return true;
}

/** Another process that judges it at this moment holds the row: it is left to that one. */
async function lockClock(
	trx: Trx,
	due: Due
): Promise< ClockRow | undefined > {
	return trx
		.selectFrom( 'ticket_clocks' )
		.where( 'provider_id', '=', due.provider_id )
		.where( 'site_id', '=', due.site_id )
		.where( 'ticket_id', '=', due.ticket_id )
		.where( 'position', '=', due.position )
		.selectAll()
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();
}

function readPauses( trx: Trx, due: Due ): Promise< PauseRow[] > {
	return trx
		.selectFrom( 'clock_pauses' )
		.where( 'provider_id', '=', due.provider_id )
		.where( 'site_id', '=', due.site_id )
		.where( ( is ) =>
			is.or( [
				is( 'ticket_id', 'is', null ),
				is( 'ticket_id', '=', due.ticket_id ),
			] )
		)
		.selectAll()
		.execute();
}

async function markJudged( trx: Trx, due: Due ): Promise< void > {
	await trx
		.updateTable( 'ticket_clocks' )
		.set( { judged: true } )
		.where( 'provider_id', '=', due.provider_id )
		.where( 'site_id', '=', due.site_id )
		.where( 'ticket_id', '=', due.ticket_id )
		.where( 'position', '=', due.position )
		.execute();
}

async function insertBreach(
	trx: Trx,
	due: Due,
	{
		clock,
		deadline,
		kind,
		happened_at,
		latest_is_breach,
		evidence,
	}: FoundBreach,
	at: string
): Promise< RecordedBreach | null > {
	const { provider_id, site_id, ticket_id, position } = due;
	const id = newId( 'bre' );
	const inserted = await trx
		.insertInto( 'breaches' )
		.values( {
			provider_id,
			site_id,
			ticket_id,
			id,
			position,
			kind,
			promise: clock.promise,
			started_at: clock.started_at,
			earliest: iso( deadline.earliest ),
			latest: new Date( deadline.latest ).toISOString(),
			latest_is_breach,
			happened_at: new Date( happened_at ).toISOString(),
			contract_id: due.contract_id,
			plan_id: due.plan_id,
			plan_version: due.plan_version,
			evidence: JSON.stringify( evidence ),
			recorded_at: at,
		} )
		.onConflict( ( conflict ) => conflict.doNothing() )
		.returning( 'id' )
		.execute();
	return inserted.length === 0
		? null
		: { provider_id, site_id, ticket_id, id, kind };
}

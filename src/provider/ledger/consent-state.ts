import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { LedgerContract } from './ledger-contract.ts';

/** Billable minutes of one work: agreed to in all, and booked so far. */
export interface ConsentState {
	agreed: number;
	booked: number;
}

/** What the client agreed to for a work (a ticket), and what of it is booked, over all months. */
export async function readConsentState(
	db: Db,
	{ provider_id, id }: LedgerContract,
	scope: string
): Promise< ConsentState > {
	const { rows } = await sql< ConsentState >`
		select coalesce( max( consented ), 0 )::int as agreed, coalesce( sum( billable ), 0 )::int as booked
		from minute_entries
		where provider_id = ${ provider_id } and contract_id = ${ id } and scope = ${ scope }`.execute(
		db
	);
	return rows[ 0 ] as ConsentState;
}

/** Billable minutes that may still be booked on a ticket. */
export async function consentLeft(
	db: Db,
	contract: LedgerContract,
	ticketId: string
): Promise< number > {
	const { agreed, booked } = await readConsentState( db, contract, ticketId );
	return Math.max( 0, agreed - booked );
}

import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { LedgerContract } from './ledger-contract.ts';
import type { MonthState } from './month-state.ts';

type Booked = Pick< MonthState, 'used' | 'billed' | 'included' >;

/** What a ticket took in a month, corrections counted in: from the allowance, beyond it, and at no cost. */
export async function readBookedOnTicket(
	db: Db,
	{ provider_id, id }: LedgerContract,
	month: string,
	ticketId: string
): Promise< Booked > {
	const { rows } = await sql< Booked >`
		select coalesce( -sum( minutes ), 0 )::int as used, coalesce( sum( billable ), 0 )::int as billed,
			coalesce( sum( included ), 0 )::int as included
		from minute_entries
		where provider_id = ${ provider_id } and contract_id = ${ id } and scope = ${ ticketId } and month = ${ month }
			and kind in ( 'use', 'correction' )`.execute( db );
	return rows[ 0 ] as Booked;
}

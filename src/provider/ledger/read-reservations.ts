import { sql } from 'kysely';
import type { Millis } from '../clock/instant.ts';
import type { Db } from '../db/database.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { monthOf } from './months.ts';
import {
	reservedOnTickets,
	type ReservedOnTicket,
} from './reserved-minutes.ts';

/**
 * The parts of a contract's reserved minutes at an instant, those of the oldest ticket first. They belong to the month that
 * runs then: any other has none.
 */
export async function readReservations(
	db: Db,
	contract: LedgerContract,
	month: string,
	at: Millis
): Promise< ReservedOnTicket[] > {
	if ( month !== monthOf( contract, at ) ) {
		return [];
	}
	const { provider_id, id } = contract;
	const until = new Date( at ).toISOString();
	const { rows } = await sql< ReservedOnTicket >`
		select * from ( ${ reservedOnTickets( provider_id, id, until ) } ) reserved
		where reserved."left" > 0
		order by reserved.ticket_id`.execute( db );
	return rows;
}

import type { MinuteEntry } from '../../contract/minutes.ts';
import type { Millis } from '../clock/instant.ts';
import type { Db } from '../db/database.ts';
import { toMinuteEntry, type NewEntry } from './entry.ts';
import type { LedgerContract } from './ledger-contract.ts';

/** A month's entries as the books stood at an instant, in their order. */
export async function readEntriesOfMonth(
	db: Db,
	{ provider_id, id }: LedgerContract,
	month: string,
	at: Millis
): Promise< NewEntry[] > {
	return db
		.selectFrom( 'minute_entries' )
		.selectAll()
		.where( 'provider_id', '=', provider_id )
		.where( 'contract_id', '=', id )
		.where( 'month', '=', month )
		.where( 'written_at', '<=', new Date( at ).toISOString() )
		.orderBy( 'seq' )
		.execute();
}

/** Everything booked on a ticket, over all months, oldest first; of one instant in the order it was written in. */
export async function readEntriesOfTicket(
	db: Db,
	{ provider_id, id }: LedgerContract,
	ticketId: string
): Promise< MinuteEntry[] > {
	const entries = await db
		.selectFrom( 'minute_entries' )
		.selectAll()
		.where( 'provider_id', '=', provider_id )
		.where( 'contract_id', '=', id )
		.where( 'scope', '=', ticketId )
		.orderBy( 'written_at' )
		.orderBy( 'seq' )
		.orderBy( 'id' )
		.execute();
	return entries.map( toMinuteEntry );
}

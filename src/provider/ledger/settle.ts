import { sql } from 'kysely';
import type { Millis } from '../clock/instant.ts';
import type { Db, Trx } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import { dueEntries, type WrittenThrough } from './due-entries.ts';
import { insertEntries } from './insert-entries.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { lockContracts } from './lock-contracts.ts';

/** Writes the grants and lapses that are due; nothing when there are none. The caller holds the contract's lock. */
export async function settleLocked(
	trx: Trx,
	contract: LedgerContract,
	at: Millis
): Promise< void > {
	await insertEntries(
		trx,
		dueEntries( contract, await writtenThrough( trx, contract ), at )
	);
}

/** Brings a contract's books up to an instant; for the month's turn, and safe to repeat at any time. */
export async function settle(
	trx: Trx,
	contract: LedgerContract,
	at: Millis
): Promise< void > {
	await lockContracts( trx, [ contract ] );
	await settleLocked( trx, contract, at );
}

const lastMonthOf = statement(
	( _, value: ValueOf< { provider_id: string; id: string } > ) => {
		const provider_id = value( 'provider_id' );
		const id = value( 'id' );
		return sql< WrittenThrough >`
			select month, balance from minute_entries
			where provider_id = ${ provider_id } and contract_id = ${ id } and month = (
				select max( month ) from minute_entries
				where provider_id = ${ provider_id } and contract_id = ${ id } and kind = 'grant'
			)
			order by seq desc limit 1`;
	}
);

/** The last month with a grant, and what is left of it. */
export async function writtenThrough(
	db: Db,
	{ provider_id, id }: LedgerContract
): Promise< WrittenThrough | null > {
	const [ last ] = await lastMonthOf( db, { provider_id, id } );
	return last ?? null;
}

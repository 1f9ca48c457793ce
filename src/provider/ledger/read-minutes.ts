import { sql } from 'kysely';
import type { MinutesSummary } from '../../contract/minutes.ts';
import type { Millis } from '../clock/instant.ts';
import type { Db } from '../db/database.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { grantedAt, grantOf, hasEnded, lapsesAt, monthOf } from './months.ts';

interface Sums {
	granted: number | null;
	used: number;
	billable: number;
}

/**
 * Where a contract's minutes stand at an instant, in the month that runs then: one statement over that month's few
 * entries, however many there are in all. `reserved` minutes wait for open tickets.
 */
export async function readMinutes(
	db: Db,
	contract: LedgerContract,
	at: Millis,
	reserved = 0
): Promise< MinutesSummary > {
	const month = monthOf( contract, at );
	const sums = await readSums( db, contract, month, at );
	if ( contract.allowance_minutes === 0 ) {
		return { allowance: null, billable: sums.billable };
	}
	const runs =
		at >= grantedAt( contract, month ) && ! hasEnded( contract, at );
	const granted = runs ? sums.granted ?? grantOf( contract, month ) : 0;
	return {
		allowance: {
			month,
			granted,
			used: sums.used,
			reserved,
			remaining: Math.max( 0, granted - sums.used - reserved ),
			lapses_at: new Date( lapsesAt( contract, month ) ).toISOString(),
		},
		billable: sums.billable,
	};
}

async function readSums(
	db: Db,
	{ provider_id, id }: LedgerContract,
	month: string,
	at: Millis
): Promise< Sums > {
	const { rows } = await sql< Sums >`
		select sum( minutes ) filter ( where kind = 'grant' )::int as granted,
			coalesce( -sum( minutes ) filter ( where kind in ( 'use', 'correction' ) ), 0 )::int as used,
			coalesce( sum( billable ), 0 )::int as billable
		from minute_entries
		where provider_id = ${ provider_id } and contract_id = ${ id } and month = ${ month }
			and written_at <= ${ new Date( at ).toISOString() }`.execute( db );
	return rows[ 0 ] as Sums;
}

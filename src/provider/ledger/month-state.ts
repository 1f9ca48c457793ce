import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { LedgerContract } from './ledger-contract.ts';

/** A month's books as they stand. */
export interface MonthState {
	/** Taken from the allowance, corrections counted in. */
	used: number;
	/** Beyond it. */
	billed: number;
	/** Worked, at no cost. */
	included: number;
	/** Still to be used: what is left, or what lapsed and a late entry may take back. */
	available: number;
	/** The month is over: what is not used lapses at once. */
	over: boolean;
}

type Sums = Record<
	'balance' | 'lapsed' | 'used' | 'billed' | 'included',
	number
> & {
	last: string | null;
};

/** Reads a month's sums; the caller holds the contract's lock and has settled it. */
export async function readMonthState(
	trx: Trx,
	{ provider_id, id }: LedgerContract,
	month: string,
	now: string
): Promise< MonthState > {
	const { rows } = await sql< Sums >`
		select coalesce( sum( minutes ), 0 )::int as balance,
			coalesce( -sum( minutes ) filter ( where kind = 'lapse' ), 0 )::int as lapsed,
			coalesce( -sum( minutes ) filter ( where kind in ( 'use', 'correction' ) ), 0 )::int as used,
			coalesce( sum( billable ), 0 )::int as billed,
			coalesce( sum( included ), 0 )::int as included,
			( select max( month ) from minute_entries where provider_id = ${ provider_id } and contract_id = ${ id } and kind = 'grant' ) as last
		from minute_entries
		where provider_id = ${ provider_id } and contract_id = ${ id } and month = ${ month }`.execute(
		trx
	);
	const { balance, lapsed, used, billed, included, last } = rows[ 0 ] as Sums;
	// A process whose clock is behind must not reopen a month that another one has turned.
	return {
		used,
		billed,
		included,
		available: balance + lapsed,
		over: month < now || ( last !== null && month < last ),
	};
}

import { sql } from 'kysely';
import type { Allowance, MinutesSummary } from '../../contract/minutes.ts';
import type { Millis } from '../clock/instant.ts';
import type { Db } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import type { LedgerContract } from './ledger-contract.ts';
import {
	grantedAt,
	grantOf,
	hasEnded,
	monthOf,
	usableUntil,
} from './months.ts';
import { reservedMinutes } from './reserved-minutes.ts';

interface Sums {
	granted: number | null;
	used: number;
	billable: number;
	reserved: number;
}

/**
 * Where a contract's minutes stand at an instant, in the month that runs then: one statement over that month's few
 * entries and the open tickets, however many there are in all.
 */
export async function readMinutes(
	db: Db,
	contract: LedgerContract,
	at: Millis
): Promise< MinutesSummary > {
	const month = monthOf( contract, at );
	const { granted, ...sums } = await readSums( db, contract, month, at );
	const { reserved, billable, used } = sums;
	return {
		allowance:
			contract.allowance_minutes === 0
				? null
				: allowanceOf( contract, month, at, { granted, used } ),
		reserved,
		billable,
	};
}

/** What a month grants, less what was used; nothing before the contract's first and after its last day. */
function allowanceOf(
	contract: LedgerContract,
	month: string,
	at: Millis,
	{ granted: written, used }: Pick< Sums, 'granted' | 'used' >
): Allowance {
	const runs =
		at >= grantedAt( contract, month ) && ! hasEnded( contract, at );
	const granted = runs ? written ?? grantOf( contract, month ) : 0;
	return {
		month,
		granted,
		used,
		remaining: Math.max( 0, granted - used ),
		lapses_at: new Date( usableUntil( contract, month ) ).toISOString(),
	};
}

interface Asked {
	provider_id: string;
	id: string;
	month: string;
	until: string;
}

const sumsOf = statement( ( _, value: ValueOf< Asked > ) => {
	const provider_id = value( 'provider_id' );
	const id = value( 'id' );
	const until = value( 'until' );
	return sql< Sums >`
		select sum( minutes ) filter ( where kind = 'grant' )::int as granted,
			coalesce( -sum( minutes ) filter ( where kind in ( 'use', 'correction' ) ), 0 )::int as used,
			coalesce( sum( billable ), 0 )::int as billable,
			( ${ reservedMinutes( provider_id, id, until ) } ) as reserved
		from minute_entries
		where provider_id = ${ provider_id } and contract_id = ${ id } and month = ${ value(
			'month'
		) } and written_at <= ${ until }`;
} );

async function readSums(
	db: Db,
	{ provider_id, id }: LedgerContract,
	month: string,
	at: Millis
): Promise< Sums > {
	const until = new Date( at ).toISOString();
	const [ sums ] = await sumsOf( db, { provider_id, id, month, until } );
	return sums as Sums;
}

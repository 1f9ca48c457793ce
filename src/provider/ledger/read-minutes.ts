import { sql, type RawBuilder } from 'kysely';
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

/** A month's sums and what is reserved, of `minutesSums`. */
export interface MinutesSums {
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
	const [ sums ] = await readSums( db, askMinutes( contract, at ) );
	return toMinutes( contract, at, sums as MinutesSums );
}

/** Where the minutes stand, of the sums that `minutesSums` gives for `askMinutes`. */
export function toMinutes(
	contract: LedgerContract,
	at: Millis,
	{ granted, used, reserved, billable }: MinutesSums
): MinutesSummary {
	const month = monthOf( contract, at );
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
	{ granted: written, used }: Pick< MinutesSums, 'granted' | 'used' >
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

/** Whose minutes, of which month, as they stood when. */
export interface AskedMinutes {
	provider_id: string;
	id: string;
	month: string;
	until: string;
}

/** What `minutesSums` must know of a contract's minutes at an instant. */
export const askMinutes = (
	contract: LedgerContract,
	at: Millis
): AskedMinutes => ( {
	provider_id: contract.provider_id,
	id: contract.id,
	month: monthOf( contract, at ),
	until: new Date( at ).toISOString(),
} );

/** One row, as SQL: for a statement that asks for something else, too. */
export function minutesSums(
	value: ValueOf< AskedMinutes >
): RawBuilder< MinutesSums > {
	const provider_id = value( 'provider_id' );
	const id = value( 'id' );
	const until = value( 'until' );
	return sql< MinutesSums >`
		select sum( minutes ) filter ( where kind = 'grant' )::int as granted,
			coalesce( -sum( minutes ) filter ( where kind in ( 'use', 'correction' ) ), 0 )::int as used,
			coalesce( sum( billable ), 0 )::int as billable,
			( ${ reservedMinutes( provider_id, id, until ) } ) as reserved
		from minute_entries
		where provider_id = ${ provider_id } and contract_id = ${ id } and month = ${ value(
			'month'
		) } and written_at <= ${ until }`;
}

const readSums = statement( ( _, value: ValueOf< AskedMinutes > ) =>
	minutesSums( value )
);

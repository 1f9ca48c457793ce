import type { Millis } from '../clock/instant.ts';
import {
	addDays,
	dateAt,
	monthAt,
	nextMonths,
	startOfDate,
	startOfMonth,
} from '../clock/local-date.ts';
import type { LedgerContract } from './ledger-contract.ts';

/** When a month's grant enters the books: at its turn, or with the contract's first day. */
export function grantedAt(
	{ zone, starts_on: start }: LedgerContract,
	month: string
): Millis {
	return start.slice( 0, 7 ) === month
		? startOfDate( zone, start )
		: startOfMonth( zone, month );
}

/** When what is left of a month lapses: at the first instant of the next. */
export const lapsesAt = ( { zone }: LedgerContract, month: string ): Millis =>
	startOfMonth( zone, nextMonths( month ) );

/** Until when a month's minutes can be used: its turn, or the end of the contract's last day. */
export const usableUntil = (
	contract: LedgerContract,
	month: string
): Millis =>
	Math.min( lapsesAt( contract, month ), endsAt( contract ) ?? Infinity );

/** The first instant after the contract's last day; null while it runs on. */
const endsAt = ( { zone, ends_on: end }: LedgerContract ): Millis | null =>
	end === null ? null : startOfDate( zone, addDays( end, 1 ) );

/** Whether a contract has an allowance in a month; a partial first or last month has the whole. */
export const hasMonth = (
	{ starts_on: start, ends_on: end }: LedgerContract,
	month: string
): boolean =>
	month >= start.slice( 0, 7 ) &&
	( end === null || month <= end.slice( 0, 7 ) );

/** The minutes that a contract grants for a month. */
export const grantOf = ( contract: LedgerContract, month: string ): number =>
	hasMonth( contract, month ) ? contract.allowance_minutes : 0;

/** Whether work at an instant falls in the contract's days. */
export function coversInstant(
	{ zone, starts_on: start, ends_on: end }: LedgerContract,
	at: Millis
): boolean {
	const date = dateAt( zone, at );
	return date >= start && ( end === null || date <= end );
}

/** The month that runs at an instant in the contract's zone. */
export const monthOf = ( { zone }: LedgerContract, at: Millis ): string =>
	monthAt( zone, at );

/** The last instant of a month that is over, or now: when a correction on it counts as worked. */
export function correctedAt(
	contract: LedgerContract,
	month: string,
	at: Millis
): Millis {
	return Math.min( at, lapsesAt( contract, month ) - 1 );
}

/** A contract's last day is over. */
export const hasEnded = ( contract: LedgerContract, at: Millis ): boolean =>
	at >= ( endsAt( contract ) ?? Infinity );

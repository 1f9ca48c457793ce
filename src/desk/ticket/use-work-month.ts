import type { DeskTicket } from '../../contract/desk.ts';
import type { MinutesSummary } from '../../contract/minutes.ts';
import { getStatement } from '../api/get-statement.ts';
import { type Reading, useRead } from '../app/use-read.ts';
import { fromLocalTime } from '../format/local-time.ts';
import { monthIn } from './month-in.ts';

export interface WorkMonth {
	/** Like `2026-11`. */
	month: string;
	/** It is over: minutes are booked in its own books, not in those of now. */
	isOver: boolean;
	/** Where its minutes stand; until an earlier month is read, those of now. */
	minutes: MinutesSummary;
	/** How the reading of an earlier month went. */
	reading: Reading< unknown >;
	reload: () => void;
}

/**
 * The books in which work is booked: those of the month it was done in, in the contract's zone.
 *
 * @param contract The ticket's, with its minutes now.
 * @param at       As a `datetime-local` field holds it; empty for now.
 */
export function useWorkMonth(
	{ id, zone, minutes }: DeskTicket[ 'contract' ],
	at: string
): WorkMonth {
	const now = monthIn( new Date().toISOString(), zone );
	const worked = fromLocalTime( at );
	const month = worked ? monthIn( worked, zone ) : now;
	const isOver = month < now;
	const { reading, reload } = useRead(
		`minutes ${ id } ${ isOver ? month : 'now' }`,
		() => ( isOver ? getStatement( id, month ) : Promise.resolve( null ) )
	);
	const books =
		reading.status === 'here' && reading.value?.month === month
			? reading.value
			: null;
	return {
		month,
		isOver,
		minutes: books ? withAllowanceOf( minutes, books ) : minutes,
		reading:
			isOver && ! books && reading.status === 'here'
				? { status: 'loading' }
				: reading,
		reload,
	};
}

/** A plan without an allowance has none in any month. */
function withAllowanceOf(
	minutes: MinutesSummary,
	{
		month,
		granted,
		used,
		unused,
	}: { month: string; granted: number; used: number; unused: number }
): MinutesSummary {
	const { allowance } = minutes;
	return {
		...minutes,
		allowance: allowance && {
			...allowance,
			month,
			granted,
			used,
			remaining: unused,
		},
	};
}

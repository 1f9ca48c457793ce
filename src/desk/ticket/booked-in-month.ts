import type { MinuteEntry } from '../../contract/minutes.ts';
import { monthIn } from './month-in.ts';

/**
 * Minutes that are booked on a ticket in a month, corrections counted in: so many could be given back.
 *
 * @param entries The ticket's.
 * @param month   Like `2026-11`.
 * @param zone    The contract's.
 */
export function bookedInMonth(
	entries: readonly MinuteEntry[],
	month: string,
	zone: string
): number {
	return entries
		.filter(
			( { kind, worked_at } ) =>
				( kind === 'use' || kind === 'correction' ) &&
				monthIn( worked_at, zone ) === month
		)
		.reduce(
			( sum, { minutes, billable, included = 0 } ) =>
				sum - minutes + billable + included,
			0
		);
}

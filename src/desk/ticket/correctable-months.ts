import { monthAfter } from '../contracts/month-after.ts';

/** Older ones are for the operator and a letter. */
const MOST = 24;

/**
 * The months of a ticket in which minutes can be set right, the running one first.
 *
 * @param first The month of the ticket or of its oldest entry, like `2026-09`.
 * @param now   The running month.
 */
export function correctableMonths( first: string, now: string ): string[] {
	const months = [ now ];
	while (
		months.length < MOST &&
		String( months.at( -1 ) ).localeCompare( first ) > 0
	) {
		months.push( monthAfter( String( months.at( -1 ) ), -1 ) );
	}
	return months;
}

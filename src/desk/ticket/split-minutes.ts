import type { WorkCover } from '../../contract/desk.ts';
import type { MinutesSummary } from '../../contract/minutes.ts';

export interface Split {
	/** Minutes that the allowance covers. */
	covered: number;
	/** Minutes that would be billed. */
	billable: number;
	/** Minutes that cost the client nothing. */
	free: number;
	/** Of the billable ones, those that the client has not agreed to. */
	without_consent: number;
}

/**
 * A preview of where minutes would go; the ledger decides when they are recorded.
 *
 * @param wanted      Whole minutes.
 * @param summary     The contract's minutes now.
 * @param cover       What minutes on this ticket are taken from.
 * @param consentLeft Billable minutes agreed to for this ticket and not used.
 */
export function splitMinutes(
	wanted: number,
	summary: MinutesSummary,
	cover: WorkCover,
	consentLeft: number
): Split {
	const covered =
		cover === 'allowance'
			? Math.min( wanted, summary.allowance?.remaining ?? 0 )
			: 0;
	const free = cover === 'included' ? wanted : 0;
	const billable = wanted - covered - free;
	return {
		covered,
		billable,
		free,
		without_consent: Math.max( 0, billable - consentLeft ),
	};
}

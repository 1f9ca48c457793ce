import type { MinutesSummary } from '../../contract/minutes.ts';

export interface Split {
	/** Minutes that the allowance covers. */
	covered: number;
	/** Minutes that would be billed. */
	billable: number;
	/** Of the billable ones, those that the client has not agreed to. */
	without_consent: number;
}

/**
 * A preview of where minutes would go; the ledger decides when they are recorded.
 *
 * @param wanted      Whole minutes.
 * @param summary     The contract's minutes now.
 * @param consentLeft Billable minutes agreed to for this ticket and not used.
 */
export function splitMinutes(
	wanted: number,
	summary: MinutesSummary,
	consentLeft: number
): Split {
	const covered = Math.min( wanted, summary.allowance?.remaining ?? 0 );
	const billable = wanted - covered;
	return {
		covered,
		billable,
		without_consent: Math.max( 0, billable - consentLeft ),
	};
}

import type { Contract } from '../access/site-context.ts';
import { ProblemError } from '../http/problem-error.ts';

/**
 * Minutes are agreed to at a price: where the contract names no hourly rate at that moment, nobody could say what they come to,
 * so none can be offered or approved. What is not billed by the hour is quoted at a fixed price.
 *
 * @param contract    As it is now.
 * @param minutes_cap Billable minutes that a quote allows; null for none.
 * @throws {ProblemError} `no_hourly_rate`.
 */
export function checkRate(
	{ hourly_rate_cents }: Pick< Contract, 'hourly_rate_cents' >,
	minutes_cap: number | null
): void {
	if ( minutes_cap !== null && hourly_rate_cents === null ) {
		throw new ProblemError(
			'no_hourly_rate',
			'The contract names no hourly rate, so no billable minutes can be agreed to: set one, or quote a fixed price.'
		);
	}
}

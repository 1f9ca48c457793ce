import type { ContractCard } from '../../../contract/summary.ts';

/** Whether a contract ran on any day of a month such as `2026-11`. */
export const ranInMonth = (
	{ starts_on: start, ends_on: end }: ContractCard,
	month: string
): boolean =>
	month >= start.slice( 0, 7 ) &&
	( end === null || month <= end.slice( 0, 7 ) );

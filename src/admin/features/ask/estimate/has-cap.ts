import type { Estimate } from '../../../../contract/estimate.ts';

/** Whether minutes are billed, which have a cap; a price is its own. Of a used up allowance all is, however long it takes. */
export const hasCap = ( { coverage, consent_required }: Estimate ): boolean =>
	coverage === 'hourly' || ( coverage === 'fair_use' && consent_required );

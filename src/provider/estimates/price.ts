import { addVat, centsOf } from '../../contract/money.ts';
import { because } from './covers.ts';
import type {
	Cover,
	EstimateInput,
	EstimatePrice,
	RuleUse,
} from './estimate-types.ts';
import type { MinutesSplit } from './split-minutes.ts';

/** What is charged, and why; null when nothing is or nobody knows the sum. */
export interface PriceAnswer {
	price: EstimatePrice | null;
	rules: RuleUse[];
}

/** Counts the sum of a cover: its own price, or its hourly minutes at the contract's rate. */
export function priceOf(
	cover: Cover,
	{ hourly, hourly_least: least }: MinutesSplit,
	{ plan, contract }: EstimateInput
): PriceAnswer {
	const rate = contract?.hourly_rate_cents ?? null;
	const byTheHour = cover.takes === 'hourly' || hourly > 0;
	const sum =
		cover.price ??
		( byTheHour && rate !== null && hourly > 0
			? {
					min_cents: centsOf( least, rate ),
					max_cents: centsOf( hourly, rate ),
			  }
			: null );
	const rateRule =
		rate === null
			? because( 'hourly_rate_unknown' )
			: because( 'hourly_rate', { rate_cents: rate } );
	const vat = contract?.vat_percent ?? null;
	return {
		price: sum && {
			currency: plan.currency,
			...sum,
			...withVat( sum, vat ),
		},
		rules: [
			...( byTheHour ? [ rateRule ] : [] ),
			...( sum && vat === null ? [ because( 'vat_unknown' ) ] : [] ),
		],
	};
}

function withVat(
	{
		min_cents: min,
		max_cents: max,
	}: { min_cents: number; max_cents: number },
	vat: number | null
) {
	return {
		vat_percent: vat,
		min_cents_with_vat: vat === null ? null : addVat( min, vat ),
		max_cents_with_vat: vat === null ? null : addVat( max, vat ),
	};
}

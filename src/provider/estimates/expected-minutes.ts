import type { Cover, EstimateInput } from './estimate-types.ts';

/** Expected effort in whole minutes; `least` is `most` where one figure is known. */
export interface ExpectedMinutes {
	least: number;
	most: number;
}

/** What is known of this case, or what the contract says such work usually takes; null while nobody knows. */
export function expectedMinutes(
	{ takes }: Cover,
	{ minutes, contract, topic }: EstimateInput
): ExpectedMinutes | null {
	const known = wholeMinutes( minutes );
	if ( known !== null ) {
		return { least: known, most: known };
	}
	const efforts = contract?.usual_minutes ?? {};
	const usual = Object.hasOwn( efforts, topic )
		? efforts[ topic ]
		: undefined;
	return usual && takes !== 'nothing'
		? { least: usual.from, most: usual.to }
		: null;
}

/** A started minute is a minute; null for what is no effort at all. */
const wholeMinutes = ( minutes: number | null | undefined ): number | null =>
	typeof minutes === 'number' && Number.isFinite( minutes ) && minutes >= 0
		? Math.ceil( minutes )
		: null;

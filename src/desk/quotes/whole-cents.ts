import { lineCents } from '../../contract/quote-totals.ts';
import { quoteLine, type QuoteLine } from '../../contract/quote.ts';

type Counted = Pick< QuoteLine, 'quantity' | 'unit_cents' >;

const counted = quoteLine.pick( { quantity: true, unit_cents: true } );

/**
 * The exact lines nearest to one whose quantity times price gives no whole cents: its sum as one, and the same quantity at
 * another price. Nothing is rounded for the agent, who chooses; half a cent goes up, as everywhere in money.
 *
 * @param line Two places of quantity; cents of one.
 * @return None for a line that is exact, or where the nearest costs nothing or is beyond what a line may name.
 */
export function wholeCents( { quantity, unit_cents }: Counted ): Counted[] {
	const sum = lineCents( { quantity, unit_cents } );
	if ( Number.isInteger( sum ) ) {
		return [];
	}
	const step = stepOf( quantity );
	return [
		{ quantity: 1, unit_cents: halfUp( sum ) },
		{ quantity, unit_cents: step * halfUp( unit_cents / step ) },
	].filter(
		( way ) => way.unit_cents !== 0 && counted.safeParse( way ).success
	);
}

/** The prices of one that give whole cents at this quantity are the multiples of so many cents. */
const stepOf = ( quantity: number ): number =>
	100 / greatestDivisor( Math.round( quantity * 100 ), 100 );

function greatestDivisor( a: number, b: number ): number {
	return b === 0 ? a : greatestDivisor( b, a % b );
}

/** To the nearest whole number; a half grows, below zero too. */
const halfUp = ( value: number ): number =>
	Math.sign( value ) * Math.round( Math.abs( value ) );

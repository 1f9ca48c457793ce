import type { QuoteLine, QuoteTotals, QuoteVat } from './quote.ts';

/** The most that any sum of a quote may be, in cents. */
export const MAX_QUOTE_CENTS = 1_000_000_000;

/** Why a quote has no sums: a line that gives no whole cents, a rate below nothing or too large, a total too large. */
export type TotalsMistake =
	| { what: 'broken_cents'; lines: readonly number[] }
	| { what: 'rate_out_of_bounds'; percent: number }
	| { what: 'total_too_large' };

/**
 * The sums of a quote in whole cents, or why there are none. The one rounding rule (docs/quotes.md): the lines of one VAT
 * rate are added up, and the VAT of that sum is rounded half up to the cent, once for each rate. Lines are never rounded.
 *
 * @param lines With every rate looked up.
 */
export function quoteTotalsOf(
	lines: readonly QuoteLine[]
): QuoteTotals | TotalsMistake {
	const broken = lines.flatMap( ( line, index ) =>
		Number.isSafeInteger( lineCents( line ) ) ? [] : [ index ]
	);
	if ( broken.length > 0 ) {
		return { what: 'broken_cents', lines: broken };
	}
	const vat = rates( lines ).map( ( percent ) => vatOf( lines, percent ) );
	const wrong = vat.find(
		( { net_cents: net } ) => net < 0 || net > MAX_QUOTE_CENTS
	);
	if ( wrong ) {
		return { what: 'rate_out_of_bounds', percent: wrong.percent };
	}
	const total = sum( vat.map( ( { net_cents } ) => net_cents ) );
	const tax = sum( vat.map( ( { vat_cents } ) => vat_cents ) );
	return total + tax > MAX_QUOTE_CENTS
		? { what: 'total_too_large' }
		: {
				vat,
				total_cents: total,
				vat_cents: tax,
				total_cents_with_vat: total + tax,
		  };
}

/** A line's sum without VAT in cents; exact, since two places of quantity are counted as hundredths. */
export function lineCents( {
	quantity,
	unit_cents,
}: Pick< QuoteLine, 'quantity' | 'unit_cents' > ): number {
	return ( hundredths( quantity ) * unit_cents ) / 100;
}

/** Each rate once, the highest first. */
function rates( lines: readonly QuoteLine[] ): number[] {
	return [ ...new Set( lines.map( ( line ) => line.vat_percent ) ) ].sort(
		( a, b ) => b - a
	);
}

function vatOf( lines: readonly QuoteLine[], percent: number ): QuoteVat {
	const net = sum(
		lines
			.filter( ( line ) => line.vat_percent === percent )
			.map( lineCents )
	);
	return {
		percent,
		net_cents: net,
		vat_cents: halfUp( net * hundredths( percent ), 10_000 ),
	};
}

/** Whole-number division, half up; both stay far below 2^53. */
function halfUp( dividend: number, divisor: number ): number {
	const rest = dividend % divisor;
	return ( dividend - rest ) / divisor + ( 2 * rest >= divisor ? 1 : 0 );
}

/** A number of at most two places as a whole number of hundredths: 1.15 × 100 is not quite 115. */
function hundredths( value: number ): number {
	return Math.round( value * 100 );
}

function sum( values: readonly number[] ): number {
	return values.reduce( ( total, value ) => total + value, 0 );
}

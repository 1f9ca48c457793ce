import type { QuoteLine, QuoteTotals, QuoteVat } from '../../contract/quote.ts';
import { ProblemError } from '../http/problem-error.ts';

/** The contract's limit for any sum, in cents. */
const MAX_CENTS = 1_000_000_000;

/**
 * The sums of a quote in whole cents. The one rounding rule: the lines of one VAT rate are added up, and the VAT of that
 * sum is rounded half up to the cent, once for each rate. Lines are never rounded; the table checks the same rule.
 *
 * @throws {ProblemError} `invalid_request` naming each line whose sum is no whole cent, or the sum that cannot be.
 */
export function computeTotals( lines: readonly QuoteLine[] ): QuoteTotals {
	refuseBrokenCents( lines );
	const vat = rates( lines ).map( ( percent ) => vatOf( lines, percent ) );
	const total = sum( vat.map( ( { net_cents } ) => net_cents ) );
	const tax = sum( vat.map( ( { vat_cents } ) => vat_cents ) );
	if ( total + tax > MAX_CENTS ) {
		throw refuse( 'lines', 'The total is too large.' );
	}
	return {
		vat,
		total_cents: total,
		vat_cents: tax,
		total_cents_with_vat: total + tax,
	};
}

/** A line's sum without VAT in cents; exact, since two places of quantity are counted as hundredths. */
export function lineCents( { quantity, unit_cents }: QuoteLine ): number {
	return ( hundredths( quantity ) * unit_cents ) / 100;
}

function refuseBrokenCents( lines: readonly QuoteLine[] ): void {
	const fields = lines.flatMap( ( line, index ) =>
		Number.isSafeInteger( lineCents( line ) )
			? []
			: [
					{
						path: `lines.${ index }`,
						message: 'Quantity times price gives no whole cents.',
					},
			  ]
	);
	if ( fields.length > 0 ) {
		throw new ProblemError( 'invalid_request', undefined, { fields } );
	}
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
	if ( net < 0 || net > MAX_CENTS ) {
		throw refuse(
			'lines',
			`The lines with ${ percent } % VAT add up to less than nothing or too much.`
		);
	}
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

function refuse( path: string, message: string ): ProblemError {
	return new ProblemError( 'invalid_request', undefined, {
		fields: [ { path, message } ],
	} );
}

import {
	quoteTotalsOf,
	type TotalsMistake,
} from '../../contract/quote-totals.ts';
import type { QuoteLine, QuoteTotals } from '../../contract/quote.ts';
import { ProblemError } from '../http/problem-error.ts';

/**
 * The sums of a quote by the one rule of the contract (`quoteTotalsOf`); the table checks the same rule.
 *
 * @throws {ProblemError} `invalid_request` naming each line whose sum is no whole cent, or the sum that cannot be.
 */
export function computeTotals( lines: readonly QuoteLine[] ): QuoteTotals {
	const totals = quoteTotalsOf( lines );
	if ( 'what' in totals ) {
		throw new ProblemError( 'invalid_request', undefined, {
			fields: fieldsOf( totals ),
		} );
	}
	return totals;
}

function fieldsOf( mistake: TotalsMistake ) {
	switch ( mistake.what ) {
		case 'broken_cents':
			return mistake.lines.map( ( index ) => ( {
				path: `lines.${ index }`,
				message: 'Quantity times price gives no whole cents.',
			} ) );
		case 'rate_out_of_bounds':
			return [
				{
					path: 'lines',
					message: `The lines with ${ mistake.percent } % VAT add up to less than nothing or too much.`,
				},
			];
		case 'total_too_large':
			return [ { path: 'lines', message: 'The total is too large.' } ];
	}
}

/** The median of paired differences with its confidence interval. */

/** Two-sided 95 % of the normal distribution. */
const Z = 1.96;

/**
 * By order statistics (the sign test's interval): nothing is assumed of how the differences are spread.
 *
 * @param {number[]} differences One of each pair, thirty at least.
 * @return {{ median: number, low: number, high: number, n: number }} `low` to `high` holds the median with 95 %.
 * @throws {Error} For fewer than thirty.
 */
export function medianOfPairs( differences ) {
	const n = differences.length;
	if ( n < 30 ) {
		throw new Error( `${ n } pairs are too few for an interval.` );
	}
	const sorted = [ ...differences ].sort( ( a, b ) => a - b );
	const reach = ( Z * Math.sqrt( n ) ) / 2;
	return {
		median: ( sorted[ ( n - 1 ) >> 1 ] + sorted[ n >> 1 ] ) / 2,
		low: sorted[ Math.floor( n / 2 - reach ) ],
		high: sorted[ Math.min( n - 1, Math.ceil( n / 2 + reach ) ) ],
		n,
	};
}

/**
 * Percentiles by nearest rank.
 *
 * @param {number[]} values Milliseconds; may be empty.
 * @return {{ p50: number | null, p95: number | null, p99: number | null, max: number | null }} Rounded to a tenth; null without values.
 */
export function percentiles( values ) {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	const at = ( share ) => {
		const value = sorted[ Math.ceil( sorted.length * share ) - 1 ];
		return value === undefined ? null : Math.round( value * 10 ) / 10;
	};
	return { p50: at( 0.5 ), p95: at( 0.95 ), p99: at( 0.99 ), max: at( 1 ) };
}

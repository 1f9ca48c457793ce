/** Numbers of paired measurements. */

/**
 * Median and quartiles of a list.
 *
 * @param {number[]} values At least one.
 * @return {{ median: number, low: number, high: number, n: number }} Low and high are the quartiles.
 */
export function spread( values ) {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	const at = ( share ) => {
		const place = ( sorted.length - 1 ) * share;
		const low = sorted[ Math.floor( place ) ];
		return low + ( sorted[ Math.ceil( place ) ] - low ) * ( place % 1 );
	};
	return {
		median: at( 0.5 ),
		low: at( 0.25 ),
		high: at( 0.75 ),
		n: sorted.length,
	};
}

/**
 * Spread of the differences of pairs measured in the same round.
 *
 * @param {Object[]} first  One measurement for each round.
 * @param {Object[]} second The other one of each round.
 * @param {string}   key    What to compare.
 * @return {ReturnType<typeof spread>} Of first minus second.
 */
export function difference( first, second, key ) {
	return spread(
		first.map( ( value, round ) => value[ key ] - second[ round ][ key ] )
	);
}

/** Random numbers that a seed repeats (mulberry32, public domain). */

/**
 * A row of random numbers.
 *
 * @param {number} seed Any whole number.
 * @return {{ share: () => number, between: ( low: number, high: number ) => number, pick: <T>( list: T[] ) => T }} `share` is in [ 0, 1 ), `between` whole and includes both ends.
 */
export function seededRandom( seed ) {
	let state = seed % 2 ** 32;
	const share = () => {
		state = ( state + 0x6d2b79f5 ) % 2 ** 32;
		let mixed = Math.imul( state ^ ( state >>> 15 ), state | 1 );
		mixed ^= mixed + Math.imul( mixed ^ ( mixed >>> 7 ), mixed | 61 );
		return ( ( mixed ^ ( mixed >>> 14 ) ) >>> 0 ) / 2 ** 32;
	};
	const between = ( low, high ) =>
		low + Math.floor( share() * ( high - low + 1 ) );
	return {
		share,
		between,
		pick: ( list ) => list[ between( 0, list.length - 1 ) ],
	};
}

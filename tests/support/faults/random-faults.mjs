/** Faults by chance, repeated by a seed. */

/**
 * Decides for each connection.
 *
 * @param {ReturnType<typeof import('../../../tools/crash/random.mjs').seededRandom>} random From `seededRandom`.
 * @param {number}                                                                   share  Of the connections, 0 to 1.
 * @param {string[]}                                                                 kinds  Of the faults.
 * @param {number}                                                                   bytes  A connection breaks within its first so many.
 * @return {{ next: () => import('./tcp-proxy.mjs').TcpFault | null, counted: Record<string, number>, heal: () => void }} `heal` ends all faults to come.
 */
export function randomFaults( random, share, kinds, bytes ) {
	const counted = {};
	let healed = false;
	return {
		counted,
		heal: () => void ( healed = true ),
		next: () => {
			if ( healed || random.share() >= share ) {
				return null;
			}
			const kind = random.pick( kinds );
			counted[ kind ] = ( counted[ kind ] ?? 0 ) + 1;
			return {
				kind,
				side: random.pick( [ 'up', 'down' ] ),
				after: random.between( 0, bytes ),
				ms: TIMES[ kind ]?.( random ),
				bytes: random.between( 40, 400 ),
			};
		},
	};
}

/** Milliseconds, short enough for a run of thousands. */
const TIMES = {
	latency: ( random ) => random.between( 5, 120 ),
	slow: ( random ) => random.between( 1, 15 ),
	half_open: ( random ) => random.between( 200, 900 ),
	reorder: ( random ) => random.between( 50, 400 ),
};

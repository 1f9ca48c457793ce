/** Requests that arrive at their planned moments, whether or not the earlier ones are answered. */

/**
 * Sends at a fixed rate and measures each answer from the moment its request was due: a server that stalls pays for every
 * request that had to wait (no coordinated omission).
 *
 * @param {() => Promise<{ status: number }>} send    One request; a rejection counts as an error.
 * @param {number}                            rate    Arrivals a second.
 * @param {number}                            seconds How long.
 * @return {Promise<{ latencies: number[], errors: Record<string, number>, late_ms: number }>} Latencies in milliseconds of the 2xx answers; `late_ms` is the most that this process itself sent too late.
 */
export async function openArrivals( send, rate, seconds ) {
	const planned = Math.round( rate * seconds );
	const latencies = [];
	const errors = {};
	let late = 0;
	const begun = performance.now();
	const one = async ( due ) => {
		const outcome = await send().then(
			( { status } ) => status,
			( error ) => error.cause?.code ?? error.name
		);
		if ( outcome >= 200 && outcome < 300 ) {
			latencies.push( performance.now() - due );
		} else {
			errors[ outcome ] = ( errors[ outcome ] ?? 0 ) + 1;
		}
	};
	const running = [];
	for ( let place = 0; place < planned; place++ ) {
		const due = begun + ( place * 1000 ) / rate;
		const wait = due - performance.now();
		if ( wait > 0 ) {
			await new Promise( ( done ) => setTimeout( done, wait ) );
		}
		late = Math.max( late, performance.now() - due );
		running.push( one( due ) );
	}
	await Promise.all( running );
	return { latencies, errors, late_ms: late };
}

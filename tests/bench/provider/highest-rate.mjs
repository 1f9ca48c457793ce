/** The highest rate of arrivals that a server holds. */

import { openArrivals } from './open-arrivals.mjs';
import { percentiles } from './percentiles.mjs';

/** Each try is this much more than the last that held. */
const STEP = 1.15;
/** Down in larger steps: a rate that is not held leaves a line behind. */
const DOWN = 1.35;
const MOST_TRIES = 8;
/** Between two tries: what a rate left behind must not be charged to the next. */
const REST_MS = 1500;

/**
 * Raises the rate from `first` on until one is not held (or lowers it until one is). Held: every request answered without an
 * error, and the 99th percentile from the planned moment within `limit`, so no line grows.
 *
 * @param {() => Promise<{ status: number }>} send    One request.
 * @param {{ first: number, seconds: number, limit: number, onTry: ( one: Object ) => void }} how Rate a second, how long each try is, p99 in milliseconds, told of each try.
 * @return {Promise<{ held_per_second: number, tries: Object[] }>} The highest that was held (0 for none), and all tries.
 */
export async function highestRate( send, { first, seconds, limit, onTry } ) {
	const tries = [];
	let held = 0;
	let rate = first;
	while ( tries.length < MOST_TRIES ) {
		const one = await tryRate( send, { rate, seconds, limit } );
		tries.push( one );
		onTry( one );
		if ( one.held ) {
			held = rate;
		}
		// Up after one that held, down after one that did not; both seen, the edge is found.
		if ( held > 0 && tries.some( ( each ) => ! each.held ) ) {
			break;
		}
		rate = Math.round( one.held ? rate * STEP : rate / DOWN );
		await new Promise( ( done ) => setTimeout( done, REST_MS ) );
	}
	return { held_per_second: held, tries };
}

async function tryRate( send, { rate, seconds, limit } ) {
	const { latencies, errors, late_ms } = await openArrivals(
		send,
		rate,
		seconds
	);
	const { p50, p99, max } = percentiles( latencies );
	const failed = Object.values( errors ).reduce( ( sum, n ) => sum + n, 0 );
	return {
		rate,
		held: failed === 0 && p99 !== null && p99 <= limit,
		errors: failed,
		p50,
		p99,
		max,
		generator_late_ms: Math.round( late_ms * 10 ) / 10,
	};
}

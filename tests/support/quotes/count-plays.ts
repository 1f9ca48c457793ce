import fc from 'fast-check';
import { play, type Played } from './play.ts';
import { pureSubject } from './pure-subject.ts';
import { anyOffer, anySteps } from './steps.ts';

/** What many plays came to. */
export interface Counts {
	plays: number;
	/** Requests and jobs in all. */
	requests: number;
	/** How often a play stood so at its end. */
	endings: Record< string, number >;
	/** How often each thing was answered so, as `approve refused`. */
	answers: Record< string, number >;
	/** Plays with more than one approval or consent. */
	double_bookings: number;
	/** Plays whose approved sum or minutes are not those of the naive model. */
	wrong_sums: number;
}

/**
 * Plays that many random orders on the rules, each with its own quote.
 *
 * @param runs How many.
 * @param seed Of fast-check; the same seed gives the same orders.
 * @throws at the first order that goes wrong, with the shortest one that does.
 */
export async function countPlays(
	runs: number,
	seed: number
): Promise< Counts > {
	const counts: Counts = {
		plays: 0,
		requests: 0,
		endings: {},
		answers: {},
		double_bookings: 0,
		wrong_sums: 0,
	};
	await fc.assert(
		fc.asyncProperty( anyOffer, anySteps, async ( offer, steps ) => {
			let keys = 0;
			const newKey = () => `key-${ ++keys }`;
			count( counts, await play( pureSubject(), offer, steps, newKey ) );
		} ),
		{ numRuns: runs, seed }
	);
	return counts;
}

function count( counts: Counts, played: Played ): void {
	const { status, booked, consents, done, expected } = played;
	counts.plays++;
	counts.requests += done.length;
	add( counts.endings, status );
	done.forEach( ( what ) => add( counts.answers, what ) );
	if ( booked.length > 1 || consents.length > 1 ) {
		counts.double_bookings++;
	}
	if (
		booked.some( ( { gross } ) => BigInt( gross ) !== expected?.gross ) ||
		consents.some( ( { minutes } ) => minutes !== expected?.minutes )
	) {
		counts.wrong_sums++;
	}
}

function add( counts: Record< string, number >, name: string ): void {
	counts[ name ] = ( counts[ name ] ?? 0 ) + 1;
}

import { ProblemError } from '../http/problem-error.ts';

/** Wrong guesses at one secret that are answered within the window; the next one waits, from whatever address it comes. */
const MOST = 20;
const WINDOW_MILLISECONDS = 15 * 60_000;
/** Secrets that are remembered at once; the oldest is forgotten first. */
const REMEMBERED = 10_000;

export interface GuessLimit {
	/**
	 * Counts a guess before it is tried, so that many at once are counted too.
	 *
	 * @throws {ProblemError} `rate_limited`, with the seconds to wait.
	 */
	count: ( secret: string, at: string ) => void;
	/** It was right. */
	forget: ( secret: string ) => void;
}

/** Counts guesses in this process, as the limits by address do. Whether a secret exists makes no difference. */
export function createGuessLimit(): GuessLimit {
	const guesses = new Map< string, { from: number; many: number } >();
	return {
		count: ( secret, at ) => {
			const now = Date.parse( at );
			const kept = guesses.get( secret );
			const current =
				kept && now - kept.from < WINDOW_MILLISECONDS
					? kept
					: { from: now, many: 0 };
			if ( current.many >= MOST ) {
				throw new ProblemError( 'rate_limited', undefined, {
					retryAfter: Math.ceil(
						( current.from + WINDOW_MILLISECONDS - now ) / 1000
					),
				} );
			}
			guesses.delete( secret );
			guesses.set( secret, { ...current, many: current.many + 1 } );
			forgetOldest( guesses );
		},
		forget: ( secret ) => void guesses.delete( secret ),
	};
}

function forgetOldest( guesses: Map< string, unknown > ): void {
	const [ oldest ] = guesses.keys();
	if ( guesses.size > REMEMBERED && oldest !== undefined ) {
		guesses.delete( oldest );
	}
}

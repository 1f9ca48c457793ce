import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import type { App } from './app-instance.ts';
import { ProblemError } from './problem-error.ts';

/** A tighter limit for one route: what can be guessed at. */
export function perMinute( max: number ): RateLimitOptions {
	return { max, timeWindow: 60_000 };
}

/** So many requests a minute from one address; also for addresses that are no route. */
export async function limitRates( app: App, max: number ): Promise< void > {
	await app.register( rateLimit, {
		max,
		timeWindow: 60_000,
		errorResponseBuilder: ( _request, { ttl } ) =>
			new ProblemError( 'rate_limited', undefined, {
				retryAfter: Math.max( 1, Math.ceil( ttl / 1000 ) ),
			} ),
	} );
}

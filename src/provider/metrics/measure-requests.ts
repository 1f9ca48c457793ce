import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

/** Times each request under its route's pattern, so that no id becomes a label. Open streams are not timed. */
export function measureRequests(
	app: FastifyInstance,
	{ httpSeconds }: Metrics
): void {
	app.addHook( 'onResponse', ( request, reply, done ) => {
		httpSeconds.observe(
			{
				method: request.method,
				route: request.routeOptions.url ?? 'unknown',
				status: String( reply.statusCode ),
			},
			reply.elapsedTime / 1000
		);
		done();
	} );
}

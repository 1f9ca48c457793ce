import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem-error.ts';

/**
 * Says "busy" early: above `max` requests at once a new one is answered 503 with Retry-After instead of waiting in line
 * until nobody listens any more. Open event streams do not count.
 */
export function shedLoad( app: FastifyInstance, max: number ): void {
	let running = 0;
	const counted = new WeakSet< object >();
	const leave = ( request: object ) => {
		if ( counted.delete( request ) ) {
			running--;
		}
	};
	app.addHook( 'onRequest', ( request, _reply, done ) => {
		if ( running >= max ) {
			done(
				new ProblemError( 'overloaded', undefined, { retryAfter: 1 } )
			);
			return;
		}
		running++;
		counted.add( request );
		done();
	} );
	app.addHook( 'onResponse', ( request, _reply, done ) => {
		leave( request );
		done();
	} );
	app.addHook( 'onRequestAbort', ( request, done ) => {
		leave( request );
		done();
	} );
}

import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Nothing of an answer runs in a browser; the desk's page has a policy of its own. */
const API_POLICY = {
	useDefaults: false,
	directives: {
		'default-src': [ "'none'" ],
		'frame-ancestors': [ "'none'" ],
	},
};

/**
 * The headers of helmet on every answer, an open stream's too. They are the same for each, so they are asked for once: put
 * together anew they cost a thirtieth of what reading a thread costs the provider.
 */
export function secureHeaders( app: FastifyInstance ): void {
	const headers = helmetHeaders();
	app.addHook( 'onRequest', ( _request, { raw }, done ) => {
		raw.setHeaders( headers );
		done();
	} );
}

function helmetHeaders(): Map< string, string > {
	const request = new IncomingMessage( new Socket() );
	const response = new ServerResponse( request );
	helmet( { contentSecurityPolicy: API_POLICY } )(
		request,
		response,
		( error ) => {
			if ( error ) {
				throw error;
			}
		}
	);
	return new Map(
		Object.entries( response.getHeaders() ).map( ( [ name, value ] ) => [
			name,
			String( value ),
		] )
	);
}

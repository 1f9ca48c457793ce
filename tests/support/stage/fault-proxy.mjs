/** Stands between the site and the provider and makes bad days: down, slow, nonsense, an answer lost after the work is done. */

import { createServer, request as forward } from 'node:http';

/** Longer than any time limit of the site. */
const SLOW_MS = 30_000;

/**
 * Starts the proxy.
 *
 * @param {() => string} target Address of the provider, asked at each request.
 * @return {Promise<{ url: string, setFault: ( fault: string ) => void, seen: () => Array<{ method: string, path: string, fault: string }>, close: () => void }>}
 *         `fault` is one of none, down, slow, nonsense, lost; `seen` lists the requests since the last change.
 */
export function startFaultProxy( target ) {
	let fault = 'none';
	let seen = [];
	const server = createServer( ( request, response ) => {
		seen.push( { method: request.method, path: request.url, fault } );
		FAULTS[ fault ]( request, response, target() );
	} );
	return new Promise( ( resolve ) => {
		server.listen( 0, '127.0.0.1', () =>
			resolve( {
				url: `http://127.0.0.1:${ server.address().port }`,
				setFault( name ) {
					if ( ! FAULTS[ name ] ) {
						throw new Error(
							`There is no fault "${ name }": ${ Object.keys(
								FAULTS
							).join( ', ' ) }.`
						);
					}
					fault = name;
					seen = [];
				},
				seen: () => seen,
				close() {
					server.closeAllConnections();
					server.close();
				},
			} )
		);
	} );
}

const FAULTS = {
	none: pass,
	down: ( request ) => request.destroy(),
	slow: ( request, response, target ) =>
		setTimeout( () => pass( request, response, target ), SLOW_MS ).unref(),
	nonsense( request, response ) {
		request.resume();
		response
			.writeHead( 200, { 'Content-Type': 'text/html' } )
			.end( '<h1>Welcome to nginx!</h1>' );
	},
	// The provider has done it; the site never hears.
	lost: ( request, response, target ) =>
		pass( request, response, target, () => request.destroy() ),
};

function pass( request, response, target, instead ) {
	const onward = forward(
		target + request.url,
		{ method: request.method, headers: request.headers },
		( answer ) => {
			if ( instead ) {
				answer.resume().on( 'end', instead );
				return;
			}
			response.writeHead( answer.statusCode, answer.headers );
			answer.pipe( response );
		}
	);
	onward.on( 'error', () => request.destroy() );
	request.pipe( onward );
}

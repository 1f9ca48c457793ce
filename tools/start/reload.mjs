/** Tells open admin pages to load again (development only). */

import { createServer } from 'node:http';

/**
 * Starts the channel that the tools' must-use plugin listens to.
 *
 * @return {Promise<{ url: string, reload: () => void, close: () => void }>} Address, and how to send.
 */
export function startReloadChannel() {
	const pages = new Set();
	const server = createServer( ( request, response ) => {
		response.writeHead( 200, {
			'Content-Type': 'text/event-stream',
			'Cache-Control': 'no-store',
			'Access-Control-Allow-Origin': '*',
		} );
		response.write( ': here\n\n' );
		pages.add( response );
		request.on( 'close', () => pages.delete( response ) );
	} );
	return new Promise( ( resolve ) => {
		server.listen( 0, '127.0.0.1', () =>
			resolve( {
				url: `http://127.0.0.1:${ server.address().port }`,
				reload: () =>
					pages.forEach( ( page ) =>
						page.write( 'data: reload\n\n' )
					),
				close() {
					server.closeAllConnections();
					server.close();
				},
			} )
		);
	} );
}

/** Serves a folder of files on this machine. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
};

/**
 * Starts it.
 *
 * @param {string} folder Absolute.
 * @param {number} port   0 for any free one.
 * @return {Promise<{ url: string, close: () => void }>} Its address, ending with a slash.
 */
export async function serveFolder( folder, port = 0 ) {
	const server = createServer( async ( request, response ) => {
		const { pathname } = new URL( request.url, 'http://127.0.0.1' );
		const file = join(
			folder,
			normalize( pathname === '/' ? '/index.html' : pathname )
		);
		try {
			const bytes = await readFile( file );
			response.setHeader(
				'content-type',
				TYPES[ extname( file ) ] ?? ''
			);
			response.end( bytes );
		} catch {
			response.statusCode = 404;
			response.end();
		}
	} );
	await new Promise( ( resolve, reject ) => {
		server.once( 'error', reject );
		server.listen( port, '127.0.0.1', resolve );
	} );
	return {
		url: `http://127.0.0.1:${ server.address().port }/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

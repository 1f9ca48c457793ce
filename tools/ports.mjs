/** Free ports on the loopback address. */

import { createServer } from 'node:net';

/**
 * The first free port at or after the wanted one; any free one for 0.
 *
 * @param {number} [wanted] The port one would like to have.
 * @return {Promise<number>} A port that was free a moment ago.
 * @throws {Error} When 50 ports in a row are taken.
 */
export async function freePort( wanted = 0 ) {
	for ( let port = wanted; port < wanted + 50; port++ ) {
		const found = await tryPort( port );
		if ( found ) {
			return found;
		}
	}
	throw new Error(
		`No port is free between ${ wanted } and ${ wanted + 49 }.`
	);
}

function tryPort( port ) {
	return new Promise( ( resolve ) => {
		const probe = createServer();
		probe.on( 'error', () => resolve( null ) );
		probe.listen( port, '127.0.0.1', () => {
			const { port: taken } = probe.address();
			probe.close( () => resolve( taken ) );
		} );
	} );
}

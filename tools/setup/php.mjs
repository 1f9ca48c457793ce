/** The machine's own PHP for the tests: it serves WordPress many times faster than PHP in WebAssembly. */

import { hasNativePhp } from '../wordpress.mjs';
import { aptInstall } from './apt.mjs';
import { timed } from './run.mjs';

const PACKAGES = [ 'php-cli', 'php-sqlite3', 'php-mbstring' ];

/** Installs it where that is allowed; elsewhere the tests run on PHP in WebAssembly. */
export async function preferNativePhp() {
	if ( ! hasNativePhp() ) {
		await timed( `Installing ${ PACKAGES.join( ', ' ) }`, () =>
			aptInstall( PACKAGES )
		);
	}
}

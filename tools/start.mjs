/**
 * Runs Deskside on this machine: the provider, and a real WordPress with the plugin connected to it.
 *
 * Installs and builds what is missing. Plain Node up to the point where the packages are there.
 */

import { ensureInstalled } from './setup/install.mjs';
import { handedToOwnNode } from './setup/node.mjs';
import { HELP, readOptions } from './start/options.mjs';

async function main() {
	const options = readOptions( process.argv.slice( 2 ) );
	if ( options.help ) {
		process.stdout.write( HELP );
		return 0;
	}
	ensureInstalled();
	if ( await handedToOwnNode() ) {
		return process.exitCode;
	}
	const { play } = await import( './start/play.mjs' );
	return play( options );
}

main().then(
	( status ) => process.exit( status ),
	( error ) => {
		process.stderr.write( `\n${ error.message }\n` );
		process.exit( 1 );
	}
);

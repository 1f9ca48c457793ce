/** Some libraries need a newer Node than a newcomer has: the installed packages bring one. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { inProject } from '../paths.mjs';
import { whenOrphaned } from './orphan.mjs';

const WANTED = 24;
const BIN = inProject( 'node_modules/.bin' );

/**
 * Runs this very command again under the project's own Node, unless it is running there already.
 *
 * @return {Promise<boolean>} True when the command has been run by the other Node: the caller has nothing left to do.
 * @throws {Error} When the packages hold no such Node.
 */
export async function handedToOwnNode() {
	process.env.PATH = `${ BIN }${ delimiter }${ process.env.PATH }`;
	if ( Number( process.versions.node.split( '.' )[ 0 ] ) >= WANTED ) {
		return false;
	}
	const node = inProject( 'node_modules/node/bin/node' );
	if ( ! existsSync( node ) ) {
		throw new Error(
			`Node ${ WANTED } is missing from node_modules (its install script did not run). Remove node_modules and run the command again.`
		);
	}
	// The fourth channel tells the child when we are gone, however we went.
	const child = spawn( node, process.argv.slice( 1 ), {
		stdio: [ 'inherit', 'inherit', 'inherit', 'ipc' ],
	} );
	// A terminal sends Ctrl-C to both of us: the child ends in order, we wait for it.
	process.on( 'SIGINT', () => {} );
	process.on( 'SIGTERM', () => child.kill( 'SIGTERM' ) );
	whenOrphaned( () => child.kill( 'SIGTERM' ) );
	process.exitCode = await new Promise( ( resolve ) =>
		child.on( 'exit', ( status, signal ) => resolve( signal ? 1 : status ) )
	);
	return true;
}

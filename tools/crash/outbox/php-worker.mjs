/** A PHP process that comes back when it ends, as PHP processes do. */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inProject } from '../../paths.mjs';

const AGAIN_MS = 80;

/**
 * Keeps one.
 *
 * @param {string}                                               dir     Folder of the site.
 * @param {'save' | 'send'}                                      work    See worker.php.
 * @param {( words: string[] ) => void}                          onLine  Gets each line's words.
 * @param {( say: ( line: string ) => void ) => void}            onStart Called each time one has started.
 * @return {{ say: ( line: string ) => void, kill: () => void, stop: () => Promise<void> }} `kill` is SIGKILL, and another one starts; after `stop` none does.
 */
export function phpWorker( dir, work, onLine, onStart = () => undefined ) {
	let child = null;
	let ended = Promise.resolve();
	let stopped = false;
	const say = ( line ) => child.stdin.write( `${ line }\n` );
	const launch = () => {
		child = spawn(
			'php',
			[ inProject( 'tools/crash/outbox/worker.php' ), work ],
			{ cwd: dir, stdio: [ 'pipe', 'pipe', 'ignore' ] }
		);
		child.stdin.on( 'error', () => undefined );
		createInterface( child.stdout ).on( 'line', ( line ) =>
			onLine( line.split( ' ' ) )
		);
		ended = new Promise( ( done ) => child.once( 'close', done ) );
		child.once( 'close', () => {
			if ( ! stopped ) {
				setTimeout( () => stopped || launch(), AGAIN_MS );
			}
		} );
		onStart( say );
	};
	launch();
	return {
		say,
		kill: () => void child.kill( 'SIGKILL' ),
		stop: () => {
			stopped = true;
			child.kill( 'SIGKILL' );
			return ended;
		},
	};
}

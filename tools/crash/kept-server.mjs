/** A database server that can be killed and started again on what it left. */

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { sleep } from './sleep.mjs';

const START_MS = 60_000;

/**
 * Keeps one server.
 *
 * @param {string[]}               command Its program with arguments.
 * @param {string}                 folder  Its folder, removed at the end.
 * @param {() => Promise<boolean>} answers Whether it takes requests.
 * @return {{ start: () => Promise<void>, kill: () => Promise<void>, remove: () => Promise<void> }} `start` waits until it takes requests; `kill` is SIGKILL to the server's first process.
 */
export function keptServer( command, folder, answers ) {
	let child = null;
	let ended = Promise.resolve();
	const launch = () => {
		child = spawn( command[ 0 ], command.slice( 1 ), {
			cwd: folder,
			stdio: 'ignore',
		} );
		ended = new Promise( ( done ) => child.once( 'exit', done ) );
	};
	const isRunning = () =>
		child !== null && child.exitCode === null && child.signalCode === null;
	const start = async () => {
		const until = Date.now() + START_MS;
		while ( Date.now() < until ) {
			// As long as processes of the killed one still end, a new one refuses to start.
			if ( ! isRunning() ) {
				launch();
			}
			if ( ( await answers() ) && isRunning() ) {
				return;
			}
			await sleep( 50 );
		}
		throw new Error( `${ command.join( ' ' ) } did not come up again.` );
	};
	const kill = async () => {
		child?.kill( 'SIGKILL' );
		await ended;
	};
	return {
		start,
		kill,
		remove: async () => {
			await kill();
			rmSync( folder, {
				recursive: true,
				force: true,
				maxRetries: 20,
				retryDelay: 100,
			} );
		},
	};
}

/** The provider as a child process that can be killed at any moment, also while it starts. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { inProject } from '../paths.mjs';

const COMMAND = [
	process.execPath,
	'--no-warnings',
	'--import',
	pathToFileURL( inProject( 'tools/start/end-with-parent.mjs' ) ).href,
	inProject( 'src/provider/cli/provider.ts' ),
	'serve',
	'--json',
];
const START_MS = 60_000;
const LOG_LINES = 40;

/**
 * Keeps one provider; each start uses the same port, folder and database. Demo data come with the first one only.
 *
 * @param {Record<string, string>} env    Its environment, PORT and DATA_DIR among it.
 * @param {string[]}               before What its command begins with.
 * @return {{ start: () => Promise<Object>, launch: () => void, end: () => Promise<void>, kill: () => Promise<void>, log: () => string }} `start` gives what it said when it listened and throws with its log when it did not; `launch` does not wait for that; `end` lets it end by itself; `kill` is SIGKILL.
 */
export function providerProcess( env, before = [] ) {
	const log = [];
	let child = null;
	let ended = Promise.resolve();
	let hasData = false;
	const launch = () => {
		const own = { ...process.env };
		// Without a server of the run's own it is the embedded one.
		delete own.DATABASE_URL;
		const [ program, ...args ] = [ ...before, ...COMMAND ];
		child = spawn( program, hasData ? args : [ ...args, '--demo' ], {
			cwd: inProject(),
			detached: true,
			stdio: [ 'ignore', 'pipe', 'pipe', 'ipc' ],
			env: {
				...own,
				LOG_LEVEL: 'error',
				NODE_COMPILE_CACHE: join( env.DATA_DIR, 'compiled' ),
				...env,
			},
		} );
		ended = new Promise( ( done ) => child.once( 'close', done ) );
		createInterface( child.stderr ).on( 'line', ( line ) => {
			log.push( line );
			log.splice( 0, log.length - LOG_LINES );
		} );
	};
	return {
		launch,
		start: async () => {
			launch();
			const said = JSON.parse( await firstLine( child, log ) );
			hasData = true;
			return said;
		},
		end: async () => {
			child?.kill( 'SIGTERM' );
			await ended;
		},
		kill: async () => {
			child?.kill( 'SIGKILL' );
			await ended;
		},
		log: () => log.join( '\n' ),
	};
}

function firstLine( child, log ) {
	return new Promise( ( resolve, reject ) => {
		const fail = () =>
			reject(
				new Error(
					`The provider did not come up:\n${ log.join( '\n' ) }`
				)
			);
		const late = setTimeout( fail, START_MS );
		child.once( 'close', fail );
		createInterface( child.stdout ).once( 'line', ( line ) => {
			clearTimeout( late );
			resolve( line );
		} );
	} );
}

/** Runs the reference provider as a child process. */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { inProject } from '../paths.mjs';

const PRELOAD = pathToFileURL(
	inProject( 'tools/start/end-with-parent.mjs' )
).href;
const PROGRAM = inProject( 'src/provider/cli/provider.ts' );

/** How much of its log is kept for the message of a failure. */
const LOG_LINES = 60;

/**
 * Starts a provider with demo data.
 *
 * @param {Object}                 options
 * @param {number}                 options.port    Port; 0 takes any.
 * @param {string}                 options.dataDir Embedded database and attachments.
 * @param {Record<string, string>} [options.env]   More environment, for example DATABASE_URL.
 * @return {Promise<{ url: string, desk_url: string, agent: { email: string, password: string }, pairing: Array<{ contract: string, plan: string, code: string }>, pid: number, exited: Promise<void>, stop: ( signal?: string ) => Promise<void>, log: () => string }>}
 *         What it said when it listened; `pairing` has the contracts that no site uses yet.
 * @throws {Error} With the end of its log when it does not come up.
 */
export function startProvider( { port, dataDir, env = {} } ) {
	const child = spawn(
		process.execPath,
		[
			'--no-warnings',
			'--import',
			PRELOAD,
			PROGRAM,
			'serve',
			'--demo',
			'--json',
		],
		{
			cwd: inProject(),
			// A group of its own: Ctrl-C reaches us, and we end it in order.
			detached: true,
			stdio: [ 'ignore', 'pipe', 'pipe', 'ipc' ],
			env: {
				...process.env,
				PORT: String( port ),
				DATA_DIR: dataDir,
				LOG_LEVEL: 'warn',
				...env,
			},
		}
	);
	const log = [];
	createInterface( child.stderr ).on( 'line', ( line ) => {
		log.push( line );
		log.splice( 0, log.length - LOG_LINES );
	} );
	const exited = new Promise( ( done ) => child.once( 'close', done ) );
	return new Promise( ( started, failed ) => {
		exited.then( () =>
			failed(
				new Error(
					`The provider did not start:\n${ log.join( '\n' ) }`
				)
			)
		);
		createInterface( child.stdout ).once( 'line', ( line ) =>
			started( {
				...JSON.parse( line ),
				pid: child.pid,
				exited,
				stop: ( signal = 'SIGTERM' ) => stop( child, exited, signal ),
				log: () => log.join( '\n' ),
			} )
		);
	} );
}

async function stop( child, exited, signal ) {
	if ( child.exitCode !== null || child.signalCode !== null ) {
		return;
	}
	child.kill( signal );
	const late = setTimeout( () => child.kill( 'SIGKILL' ), 10_000 );
	await exited;
	clearTimeout( late );
}

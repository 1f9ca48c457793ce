/** Runs a command and keeps what it said; plain Node, so it works before anything is installed. */

import { spawn } from 'node:child_process';
import { inProject } from '../paths.mjs';

const running = new Set();

/** Asks every command that still runs to end. */
export function endCommands() {
	running.forEach( ( child ) => child.kill( 'SIGTERM' ) );
}

/**
 * Runs a command to its end.
 *
 * @param {string}   command           What to run.
 * @param {string[]} args              Its arguments.
 * @param {Object}   [options]
 * @param {boolean}  [options.show]    Pass its output on as it comes, too.
 * @param {Object}   [options.env]     Added to our environment.
 * @param {string}   [options.cwd]     Folder; the project's when left out.
 * @param {string}   [options.input]   Given on standard input.
 * @return {Promise<{ status: number, output: string }>} Exit status (127 when there is no such command) and both streams together.
 */
export function run(
	command,
	args,
	{ show = false, env = {}, cwd = inProject(), input } = {}
) {
	return new Promise( ( resolve ) => {
		const child = spawn( command, args, {
			cwd,
			env: { ...process.env, ...env },
			stdio: [ input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe' ],
		} );
		running.add( child );
		const chunks = [];
		for ( const stream of [ child.stdout, child.stderr ] ) {
			stream.on( 'data', ( chunk ) => {
				chunks.push( chunk );
				if ( show ) {
					process.stdout.write( chunk );
				}
			} );
		}
		child.on( 'error', ( error ) =>
			resolve( { status: 127, output: error.message } )
		);
		child.on( 'close', ( status ) => {
			running.delete( child );
			resolve( {
				status: status ?? 1,
				output: Buffer.concat( chunks ).toString(),
			} );
		} );
		child.stdin?.end( input );
	} );
}

/**
 * Runs a step that takes a while, with a line before and the seconds after.
 *
 * @template T
 * @param {string}           what Shown, for example "Installing the packages".
 * @param {() => Promise<T>} work The step.
 * @return {Promise<T>} What the step gave.
 */
export async function timed( what, work ) {
	const begun = performance.now();
	process.stdout.write( `${ what } … ` );
	try {
		const result = await work();
		process.stdout.write( `${ secondsSince( begun ) } s\n` );
		return result;
	} catch ( error ) {
		process.stdout.write( 'failed\n' );
		throw error;
	}
}

/**
 * Seconds since an instant of `performance.now()`.
 *
 * @param {number} begun The instant.
 * @return {string} With one decimal.
 */
export function secondsSince( begun ) {
	return ( ( performance.now() - begun ) / 1000 ).toFixed( 1 );
}

/** Runs a database server in a folder of its own, as a user that is not root, and ends it by its id. */

import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';

/**
 * Words before a command so that it runs as somebody else, and ends when we are gone.
 *
 * @param {string} user A user of the system; ignored when we are not root (then we are nobody's danger).
 * @return {string[]} For `spawn`.
 */
export function asUser( user ) {
	const ends = [ 'setpriv', '--pdeathsig', 'TERM' ];
	return process.getuid() === 0
		? [
				...ends,
				`--reuid=${ user }`,
				`--regid=${ user }`,
				'--clear-groups',
		  ]
		: ends;
}

/**
 * A folder of the server's own.
 *
 * @param {string} user Who owns it.
 * @return {Promise<string>} Its path.
 */
export async function ownFolder( user ) {
	const folder = mkdtempSync( join( tmpdir(), `deskside-${ user }-` ) );
	chmodSync( folder, 0o700 );
	if ( process.getuid() === 0 ) {
		await must( 'chown', [ user, folder ] );
	}
	return folder;
}

/**
 * Runs a command that has to go well.
 *
 * @param {string}   command Command.
 * @param {string[]} args    Arguments.
 * @param {Object}   options Of `run`.
 * @return {Promise<string>} What it said.
 * @throws {Error} With what it said when it fails.
 */
export async function must( command, args, options ) {
	const { status, output } = await run( command, args, options );
	if ( status !== 0 ) {
		throw new Error( `${ command } ${ args.join( ' ' ) }\n${ output }` );
	}
	return output;
}

/**
 * Starts a server and waits until it has taken its first request.
 *
 * @param {{ command: string[], first: string[], folder: string, signal: string }} server Command with arguments, first request, tried until it succeeds, folder to remove, signal that ends it in order.
 * @return {Promise<() => Promise<void>>} Ends it and removes its folder.
 * @throws {Error} With its log when it does not come up within half a minute.
 */
export async function startServer( { command, first, folder, signal } ) {
	const [ program, ...args ] = command;
	const child = spawn( program, args, {
		cwd: folder,
		stdio: [ 'ignore', 'pipe', 'pipe' ],
	} );
	const said = [];
	for ( const stream of [ child.stdout, child.stderr ] ) {
		stream.on( 'data', ( chunk ) => said.push( chunk ) );
	}
	const ended = new Promise( ( done ) => child.once( 'close', done ) );
	const stop = async () => {
		if ( child.exitCode === null && child.signalCode === null ) {
			child.kill( signal );
			await ended;
		}
		rmSync( folder, { recursive: true, force: true } );
	};
	for ( let tries = 0; tries < 300 && child.exitCode === null; tries++ ) {
		const { status } = await run( first[ 0 ], first.slice( 1 ) );
		if ( status === 0 ) {
			return stop;
		}
		await new Promise( ( done ) => setTimeout( done, 100 ) );
	}
	await stop();
	throw new Error(
		`${ program } did not start:\n${ Buffer.concat( said ) }`
	);
}

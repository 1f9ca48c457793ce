/** A PostgreSQL server that can be killed and started again on what it left. */

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../ports.mjs';
import { run } from '../setup/run.mjs';
import { postgresPrograms } from '../stack/postgres.mjs';
import { asUser, must, ownFolder } from '../stack/server.mjs';
import { sleep } from './sleep.mjs';

const USER = 'postgres';
const START_MS = 60_000;

/**
 * Prepares a server with an empty database, and starts it.
 *
 * @return {Promise<{ url: string, start: () => Promise<void>, kill: () => Promise<void>, remove: () => Promise<void> }>} `start` waits until it takes requests; `kill` is SIGKILL to the server's first process.
 * @throws {Error} When no PostgreSQL is installed.
 */
export async function postgresProcess() {
	const bin = postgresPrograms();
	if ( bin === null ) {
		throw new Error( 'PostgreSQL is missing: apt-get install postgresql' );
	}
	const folder = await ownFolder( USER );
	const port = await freePort();
	const data = join( folder, 'data' );
	const as = asUser( USER );
	const psql = ( database, sql ) => [
		...[ '-h', '127.0.0.1', '-p', String( port ), '-U', USER ],
		...[ '-d', database, '-qc', sql ],
	];
	await must(
		as[ 0 ],
		[
			...[ ...as.slice( 1 ), join( bin, 'initdb' ), '-U', USER ],
			...[ '-A', 'trust', '-E', 'UTF8', '--no-sync', '-D', data ],
		],
		{ cwd: folder }
	);
	const command = [
		...[ ...as, join( bin, 'postgres' ), '-D', data, '-k', folder ],
		...[ '-h', '127.0.0.1', '-p', String( port ) ],
	];
	const server = keptServer( command, folder, async () => {
		const asked = psql( USER, 'select 1' );
		return ( await run( join( bin, 'psql' ), asked ) ).status === 0;
	} );
	await server.start();
	await must( join( bin, 'psql' ), psql( USER, 'create database deskside' ) );
	return {
		...server,
		url: `postgresql://${ USER }@127.0.0.1:${ port }/deskside`,
		remove: async () => {
			await server.kill();
			rmSync( folder, {
				recursive: true,
				force: true,
				maxRetries: 20,
				retryDelay: 100,
			} );
		},
	};
}

function keptServer( command, folder, answers ) {
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
		throw new Error( 'PostgreSQL did not come up again.' );
	};
	const kill = async () => {
		child?.kill( 'SIGKILL' );
		await ended;
	};
	return { start, kill };
}

/** A PostgreSQL server for a crash run. */

import { join } from 'node:path';
import { freePort } from '../ports.mjs';
import { run } from '../setup/run.mjs';
import { postgresPrograms } from '../stack/postgres.mjs';
import { asUser, must, ownFolder } from '../stack/server.mjs';
import { keptServer } from './kept-server.mjs';

const USER = 'postgres';

/**
 * Prepares a server with an empty database, and starts it.
 *
 * @param {string[]} before What its command begins with.
 * @return {Promise<{ url: string, port: number, query: ( sql: string ) => Promise<string>, start: () => Promise<void>, kill: () => Promise<void>, remove: () => Promise<void> }>} See `keptServer`; `query` gives rows as lines, columns with tabs between.
 * @throws {Error} When no PostgreSQL is installed.
 */
export async function postgresProcess( before = [] ) {
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
		...[ ...before, ...as, join( bin, 'postgres' ) ],
		...[ '-D', data, '-k', folder ],
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
		port,
		url: `postgresql://${ USER }@127.0.0.1:${ port }/deskside`,
		query: ( sql ) =>
			must( join( bin, 'psql' ), [
				...[ '-tA', '-F', '\t' ],
				...psql( 'deskside', sql ),
			] ),
	};
}

/** A PostgreSQL server for one run. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../ports.mjs';
import { which } from '../setup/apt.mjs';
import { asUser, must, ownFolder, startServer } from './server.mjs';

const USER = 'postgres';

/** Where Debian keeps each version's programs. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * The folder of PostgreSQL's server programs.
 *
 * @return {string | null} The newest version's, or null.
 */
export function postgresPrograms() {
	const versions = existsSync( DEBIAN )
		? readdirSync( DEBIAN ).sort( ( a, b ) => Number( b ) - Number( a ) )
		: [];
	const found = versions
		.map( ( version ) => join( DEBIAN, version, 'bin' ) )
		.find( ( bin ) => existsSync( join( bin, 'initdb' ) ) );
	return found ?? which( 'initdb' )?.replace( /\/initdb$/, '' ) ?? null;
}

/** For tests that end with their server: nothing has to survive a power cut. */
const IN_A_HURRY =
	'-c fsync=off -c synchronous_commit=off -c full_page_writes=off';

/**
 * Starts an empty server.
 *
 * @param {{ durable?: boolean }} [options] Not durable: faster, and spoilt by a power cut (not by a killed process).
 * @return {Promise<{ url: string, socketUrl: string, pid: number, stop: () => Promise<void> }>} DATABASE_URL of an empty database, the same over the server's socket, its process, and how to end it.
 */
export async function startPostgres( { durable = true } = {} ) {
	const bin = postgresPrograms();
	const folder = await ownFolder( USER );
	const data = join( folder, 'data' );
	const port = await freePort();
	const [ setpriv, ...before ] = asUser( USER );
	const program = ( name ) => [ ...before, join( bin, name ) ];
	await must(
		setpriv,
		[
			...program( 'initdb' ),
			...words( `-U ${ USER } -A trust -E UTF8 --no-sync -D` ),
			data,
		],
		{ cwd: folder }
	);
	const stop = await startServer( {
		command: [
			setpriv,
			...program( 'postgres' ),
			...words( `-h 127.0.0.1 -p ${ port } -k` ),
			folder,
			'-D',
			data,
			...( durable ? [] : words( IN_A_HURRY ) ),
		],
		first: [
			join( bin, 'psql' ),
			...words( `-h 127.0.0.1 -p ${ port } -U ${ USER } -qc` ),
			'create database deskside',
		],
		folder,
		// In a hurry also at the end: nobody reads what it would write out.
		signal: durable ? 'SIGINT' : 'SIGQUIT',
	} );
	return {
		url: `postgresql://${ USER }@127.0.0.1:${ port }/deskside`,
		socketUrl: `postgresql://${ USER }@localhost/deskside?host=${ encodeURIComponent(
			folder
		) }&port=${ port }`,
		pid: parseInt( readFileSync( join( data, 'postmaster.pid' ), 'utf8' ) ),
		stop,
	};
}

const words = ( line ) => line.split( ' ' );

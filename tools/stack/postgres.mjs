/** A PostgreSQL server for one run. */

import { existsSync, readdirSync } from 'node:fs';
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

/**
 * Starts an empty server.
 *
 * @return {Promise<{ url: string, stop: () => Promise<void> }>} DATABASE_URL of an empty database, and how to end it.
 */
export async function startPostgres() {
	const bin = postgresPrograms();
	const folder = await ownFolder( USER );
	const data = join( folder, 'data' );
	const port = await freePort();
	const [ setpriv, ...before ] = asUser( USER );
	await must(
		setpriv,
		[
			...before,
			join( bin, 'initdb' ),
			'-D',
			data,
			'-U',
			USER,
			'-A',
			'trust',
			'-E',
			'UTF8',
			'--no-sync',
		],
		{ cwd: folder }
	);
	const stop = await startServer( {
		command: [
			setpriv,
			...before,
			join( bin, 'postgres' ),
			'-D',
			data,
			'-h',
			'127.0.0.1',
			'-p',
			String( port ),
			'-k',
			folder,
		],
		port,
		folder,
		signal: 'SIGINT',
	} );
	await must( join( bin, 'psql' ), [
		'-h',
		'127.0.0.1',
		'-p',
		String( port ),
		'-U',
		USER,
		'-qc',
		'create database deskside',
	] );
	return { url: `postgresql://${ USER }@127.0.0.1:${ port }/deskside`, stop };
}

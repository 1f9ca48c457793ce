/** A MariaDB server for one run, with an empty database for WordPress. */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '../ports.mjs';
import { asUser, must, ownFolder, startServer } from './server.mjs';

const USER = 'mysql';

/**
 * Starts an empty server.
 *
 * @return {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} Environment for the PHP tests, and how to end it.
 */
export async function startMariadb() {
	const folder = await ownFolder( USER );
	const data = join( folder, 'data' );
	const socket = join( folder, 'socket' );
	const port = await freePort();
	const password = randomBytes( 12 ).toString( 'hex' );
	const [ setpriv, ...before ] = asUser( USER );
	await must(
		setpriv,
		[
			...before,
			'mariadb-install-db',
			'--no-defaults',
			`--datadir=${ data }`,
			'--auth-root-authentication-method=normal',
			'--skip-test-db',
		],
		{ cwd: folder }
	);
	const sql = [
		'create database wordpress character set utf8mb4',
		`create user wordpress@'%' identified by '${ password }'`,
		"grant all on wordpress.* to wordpress@'%'",
	].join( '; ' );
	const stop = await startServer( {
		command: [
			setpriv,
			...before,
			'mariadbd',
			'--no-defaults',
			`--datadir=${ data }`,
			`--port=${ port }`,
			'--bind-address=127.0.0.1',
			`--socket=${ socket }`,
			`--pid-file=${ join( folder, 'pid' ) }`,
		],
		first: [
			'mariadb',
			'--no-defaults',
			'-u',
			'root',
			'-S',
			socket,
			'-e',
			sql,
		],
		folder,
		signal: 'SIGTERM',
	} );
	const env = {
		DESKSIDE_DB_HOST: `127.0.0.1:${ port }`,
		DESKSIDE_DB_USER: 'wordpress',
		DESKSIDE_DB_PASSWORD: password,
		DESKSIDE_DB_NAME: 'wordpress',
	};
	return { env, stop };
}

/** A MariaDB server for one run, with an empty database for WordPress. */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '../ports.mjs';
import { asUser, must, ownFolder, startServer } from './server.mjs';

const USER = 'mysql';

/**
 * Makes a server's folder, not started yet.
 *
 * @param {number} port Its port.
 * @return {Promise<{ folder: string, command: string[], root: string[], sql: string, env: Record<string, string> }>} `command` starts it, `root` are arguments of the client, `sql` makes the database, `env` are WordPress's constants.
 */
export async function prepareMariadb( port ) {
	const folder = await ownFolder( USER );
	const data = join( folder, 'data' );
	const socket = join( folder, 'socket' );
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
	return {
		folder,
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
		root: [ '--no-defaults', '-u', 'root', '-S', socket ],
		sql: [
			'create database wordpress character set utf8mb4',
			`create user wordpress@'%' identified by '${ password }'`,
			"grant all on wordpress.* to wordpress@'%'",
		].join( '; ' ),
		env: {
			DB_HOST: `127.0.0.1:${ port }`,
			DB_USER: 'wordpress',
			DB_PASSWORD: password,
			DB_NAME: 'wordpress',
		},
	};
}

/**
 * Starts an empty server.
 *
 * @return {Promise<{ env: Record<string, string>, constants: Record<string, string>, stop: () => Promise<void> }>} Environment for the PHP tests, WordPress's constants, and how to end it.
 */
export async function startMariadb() {
	const { folder, command, root, sql, env } = await prepareMariadb(
		await freePort()
	);
	const stop = await startServer( {
		command,
		first: [ 'mariadb', ...root, '-e', sql ],
		folder,
		signal: 'SIGTERM',
	} );
	return {
		env: Object.fromEntries(
			Object.entries( env ).map( ( [ name, value ] ) => [
				`DESKSIDE_${ name }`,
				value,
			] )
		),
		constants: env,
		stop,
	};
}

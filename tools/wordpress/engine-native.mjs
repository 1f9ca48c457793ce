/** Serves a site folder with the machine's own PHP; a child process of wordpress.mjs. */

import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../paths.mjs';
import { serveParent } from './engine-child.mjs';

const { dir, port, workers } = JSON.parse( process.argv[ 2 ] );
const LIMITS = [
	'memory_limit=256M',
	'upload_max_filesize=32M',
	'post_max_size=32M',
	'display_errors=stderr',
	'opcache.enable=1',
];
const settings = LIMITS.flatMap( ( line ) => [ '-d', line ] );

const log = openSync( join( dir, 'server.log' ), 'a' );
const server = spawn(
	'php',
	[
		...settings,
		'-S',
		`127.0.0.1:${ port }`,
		'-t',
		dir,
		inProject( 'tools/wordpress/router.php' ),
	],
	{
		// A group of its own, so that its workers end with it.
		detached: true,
		stdio: [ 'ignore', log, log ],
		env: { ...process.env, PHP_CLI_SERVER_WORKERS: String( workers ) },
	}
);
server.on( 'exit', () => process.exit( 1 ) );

/** Runs PHP code in a process of its own, beside the server. */
function run( code, installing ) {
	return new Promise( ( resolve, reject ) => {
		const php = spawn(
			'php',
			[
				...settings,
				inProject( 'tools/wordpress/eval.php' ),
				...( installing ? [ 'installing' ] : [] ),
			],
			{ cwd: dir }
		);
		const out = [];
		const err = [];
		php.stdout.on( 'data', ( chunk ) => out.push( chunk ) );
		php.stderr.on( 'data', ( chunk ) => err.push( chunk ) );
		php.on( 'error', reject );
		php.on( 'close', ( status ) => {
			const output = Buffer.concat( out ).toString();
			if ( status === 0 ) {
				resolve( output );
			} else {
				reject(
					new Error(
						`PHP ended with ${ status }: ${ Buffer.concat(
							err
						) }${ output }`
					)
				);
			}
		} );
		php.stdin.end( code );
	} );
}

function close() {
	return new Promise( ( resolve ) => {
		server.removeAllListeners( 'exit' );
		server.on( 'exit', resolve );
		try {
			process.kill( -server.pid, 'SIGTERM' );
		} catch {
			resolve();
		}
	} );
}

serveParent( { run, close } );

/** Serves a WordPress by PHP-FPM, as hosts do: there a request can answer first and work afterwards. */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, which } from '../../../tools/setup/apt.mjs';
import { askPhp } from './fastcgi-client.mjs';

/** As on a small host. */
const WORKERS = 4;

/**
 * Starts it.
 *
 * @param {{ dir: string, url: string }} site   From `startWordPress`.
 * @param {string}                       folder For socket, settings and log.
 * @param {string}                       cookie Of who is signed in.
 * @return {Promise<{ ask: ( path: string, options?: { form?: Record<string, string>, headers?: Record<string, string> } ) => Promise<{ ms: number, text: string }>, stop: () => Promise<void> }>} `ask` gets one page of a script of the site.
 */
export async function startFpm( site, folder, cookie ) {
	const socket = join( folder, 'fpm.sock' );
	const settings = join( folder, 'fpm.conf' );
	writeFileSync(
		settings,
		[
			'[global]',
			`error_log = ${ join( folder, 'fpm.log' ) }`,
			'[site]',
			...( process.getuid() === 0 ? [ 'user = root' ] : [] ),
			`listen = ${ socket }`,
			'pm = static',
			`pm.max_children = ${ WORKERS }`,
			'php_admin_value[memory_limit] = 256M',
			'',
		].join( '\n' )
	);
	const args = [ '--nodaemonize', '--fpm-config', settings ];
	const child = spawn(
		await fpmProgram(),
		process.getuid() === 0 ? [ ...args, '--allow-to-run-as-root' ] : args,
		{ stdio: 'ignore' }
	);
	const ended = new Promise( ( done ) => child.once( 'exit', done ) );
	for ( let tries = 0; ! existsSync( socket ); tries++ ) {
		if ( tries === 100 || child.exitCode !== null ) {
			throw new Error(
				`PHP-FPM did not start, see ${ folder }/fpm.log.`
			);
		}
		await new Promise( ( done ) => setTimeout( done, 50 ) );
	}
	return {
		ask: ( path, options = {} ) =>
			askPhp(
				socket,
				paramsOf( site, path, { ...options, cookie } ),
				bodyOf( options )
			),
		stop: () => {
			child.kill( 'SIGTERM' );
			return ended;
		},
	};
}

async function fpmProgram() {
	const { stdout } = spawnSync( 'php', [
		'-r',
		"echo PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION;",
	] );
	const name = `php-fpm${ stdout }`;
	const there = () => which( name ) ?? which( `/usr/sbin/${ name }` );
	if ( ! there() ) {
		await aptInstall( [ `php${ stdout }-fpm` ] );
	}
	if ( ! there() ) {
		throw new Error( `${ name } is missing: apt-get install php-fpm` );
	}
	return there();
}

const bodyOf = ( { form } ) =>
	form ? new URLSearchParams( form ).toString() : '';

function paramsOf( { dir, url }, path, { form, headers = {}, cookie } ) {
	const { pathname, search, hostname, port, host } = new URL( path, url );
	const body = bodyOf( { form } );
	return {
		GATEWAY_INTERFACE: 'CGI/1.1',
		SERVER_PROTOCOL: 'HTTP/1.1',
		SERVER_NAME: hostname,
		SERVER_PORT: port,
		REMOTE_ADDR: '127.0.0.1',
		DOCUMENT_ROOT: dir,
		SCRIPT_FILENAME: join( dir, pathname ),
		SCRIPT_NAME: pathname,
		REQUEST_URI: pathname + search,
		QUERY_STRING: search.slice( 1 ),
		REQUEST_METHOD: form ? 'POST' : 'GET',
		...( form
			? {
					CONTENT_TYPE: 'application/x-www-form-urlencoded',
					CONTENT_LENGTH: String( body.length ),
			  }
			: {} ),
		HTTP_HOST: host,
		HTTP_COOKIE: cookie,
		...headers,
	};
}

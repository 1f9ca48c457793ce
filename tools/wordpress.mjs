/**
 * Runs a real WordPress for development and tests.
 *
 * By hand: `node tools/wordpress.mjs [--engine auto|native|playground] [--wp DIR|ZIP|VERSION] [--dir DIR] [--port N] [--plugin DIR]`.
 */

import { spawn, spawnSync } from 'node:child_process';
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from './paths.mjs';
import { freePort } from './ports.mjs';
import { configureSite, makeSite } from './wordpress/site.mjs';
import { findWordPress } from './wordpress/release.mjs';

/** The accounts of each site made here: an owner and an employee. */
export const ACCOUNTS = {
	admin: { user: 'admin', password: 'password' },
	employee: { user: 'employee', password: 'password' },
};

/**
 * Starts a WordPress, installs it at the first start and switches the plugin on.
 *
 * @param {Object}                                            [options]
 * @param {'auto'|'native'|'playground'}                      [options.engine]    The machine's PHP or PHP in WebAssembly; auto takes the first where it can serve.
 * @param {string}                                            [options.wp]        WordPress folder, zip or version.
 * @param {string}                                            [options.dir]       Site folder; kept between starts.
 * @param {number}                                            [options.port]      Wanted port; moves on when busy; 0 takes any.
 * @param {string | null}                                     [options.pluginDir] Built plugin, mounted as plugins/deskside; null for none.
 * @param {Record<string, string | number | boolean>}         [options.env]       Constants for PHP (they go before WordPress's own).
 * @param {Record<string, string>}                            [options.mounts]    More folders: path in the site → path on the machine.
 * @param {string}                                            [options.php]       PHP version of Playground.
 * @param {boolean}                                           [options.sqlite]    False for a site on MySQL (then `env` holds DB_*).
 * @return {Promise<{ url: string, port: number, dir: string, engine: string, version: string, stop: () => Promise<void>, wpEval: ( php: string ) => Promise<string> }>}
 *         `wpEval` runs PHP inside WordPress and gives what it printed; `exited` resolves when the server ended by itself.
 */
export async function startWordPress( options = {} ) {
	const engine = chooseEngine( options.engine );
	const { version, dir: wordpress } = await findWordPress( options.wp );
	const dir = resolve(
		options.dir ?? inProject( '.cache/sites', `${ engine }-${ version }` )
	);
	const port = await freePort( options.port ?? 0 );
	const url = `http://127.0.0.1:${ port }`;
	const mounts = mountsOf( options );

	makeSite( { dir, wordpress, sqlite: options.sqlite } );
	configureSite( { dir, url, env: options.env ?? {} } );
	link( dir, mounts, engine );

	const child = await startEngine( engine, {
		dir,
		port,
		mounts,
		php: options.php ?? '8.3',
		workers: workersFor( engine ),
	} );
	const site = { url, port, dir, engine, version, ...child };
	try {
		await prepare( site, mounts );
	} catch ( error ) {
		await child.stop();
		throw error;
	}
	return site;
}

/**
 * Logs an account in without a browser.
 *
 * @param {string} url     The site.
 * @param {string} account Name in ACCOUNTS.
 * @return {Promise<Array<{ name: string, value: string, url: string }>>} Cookies as Playwright's `addCookies` takes them.
 */
export async function logInCookies( url, account = 'admin' ) {
	const { user, password } = ACCOUNTS[ account ];
	const answer = await fetch( `${ url }/wp-login.php`, {
		method: 'POST',
		redirect: 'manual',
		headers: { Cookie: 'wordpress_test_cookie=WP+Cookie+check' },
		body: new URLSearchParams( {
			log: user,
			pwd: password,
			testcookie: '1',
		} ),
	} );
	const cookies = answer.headers.getSetCookie().map( ( line ) => {
		const pair = line.split( ';' )[ 0 ];
		const at = pair.indexOf( '=' );
		return { name: pair.slice( 0, at ), value: pair.slice( at + 1 ), url };
	} );
	if (
		! cookies.some( ( { name } ) =>
			name.startsWith( 'wordpress_logged_in' )
		)
	) {
		throw new Error(
			`${ user } could not log in at ${ url } (answer ${ answer.status }).`
		);
	}
	return cookies;
}

/**
 * Whether the machine's own PHP can serve WordPress on SQLite.
 *
 * @return {boolean} True when it can.
 */
export function hasNativePhp() {
	const { status } = spawnSync( 'php', [
		'-r',
		"exit( PHP_VERSION_ID >= 70400 && extension_loaded( 'pdo_sqlite' ) && extension_loaded( 'mbstring' ) ? 0 : 1 );",
	] );
	return status === 0;
}

/**
 * The engine to use.
 *
 * @param {string} [wanted] auto, native or playground.
 * @return {'native' | 'playground'} Auto takes the machine's PHP where it can serve.
 * @throws {Error} When the wanted one is unknown or cannot run here.
 */
export function chooseEngine( wanted = 'auto' ) {
	if ( wanted === 'auto' ) {
		return hasNativePhp() ? 'native' : 'playground';
	}
	if ( wanted === 'native' && ! hasNativePhp() ) {
		throw new Error(
			'The machine has no PHP 7.4 or newer with pdo_sqlite and mbstring: install php-cli, php-sqlite3 and php-mbstring, or use the playground engine.'
		);
	}
	if ( wanted !== 'native' && wanted !== 'playground' ) {
		throw new Error(
			`There is no engine "${ wanted }": use auto, native or playground.`
		);
	}
	return wanted;
}

/** Measured on 2 processors: more than three WebAssembly workers make starting and serving slower. */
function workersFor( engine ) {
	return engine === 'native'
		? 6
		: Math.max( 3, Math.min( 6, availableParallelism() - 1 ) );
}

function mountsOf( {
	pluginDir = inProject( 'build/deskside' ),
	mounts = {},
} ) {
	return {
		...( pluginDir
			? { 'wp-content/plugins/deskside': resolve( pluginDir ) }
			: {} ),
		...mounts,
	};
}

/** Symlinks for the machine's PHP; Playground mounts instead, over nothing. */
function link( dir, mounts, engine ) {
	for ( const [ path, target ] of Object.entries( mounts ) ) {
		const place = join( dir, path );
		mkdirSync( target, { recursive: true } );
		if ( lstatSync( place, { throwIfNoEntry: false } )?.isSymbolicLink() ) {
			rmSync( place );
		}
		if ( engine === 'native' ) {
			rmSync( place, { recursive: true, force: true } );
			mkdirSync( dirname( place ), { recursive: true } );
			symlinkSync( target, place );
		}
	}
}

function startEngine( engine, settings ) {
	// PHP in WebAssembly needs JSPI, which Node has behind a flag.
	const flags =
		engine === 'playground'
			? [ '--experimental-wasm-jspi', '--no-warnings' ]
			: [];
	const child = spawn(
		process.execPath,
		[
			...flags,
			inProject( `tools/wordpress/engine-${ engine }.mjs` ),
			JSON.stringify( settings ),
		],
		// A group of its own: Ctrl-C reaches us, and we end it in order.
		{ detached: true, stdio: [ 'ignore', 'pipe', 'pipe', 'ipc' ] }
	);
	const said = [];
	for ( const stream of [ child.stdout, child.stderr ] ) {
		stream.on(
			'data',
			( chunk ) =>
				said.push( chunk ) && said.splice( 0, said.length - 50 )
		);
	}
	const exited = new Promise( ( done ) => child.once( 'exit', done ) );
	const waiting = new Map();
	let last = 0;
	return new Promise( ( started, failed ) => {
		exited.then( () => {
			const error = new Error(
				`WordPress (${ engine }) ended: ${
					Buffer.concat( said ) || 'without a word'
				}`
			);
			failed( error );
			waiting.forEach( ( { reject } ) => reject( error ) );
		} );
		child.on( 'message', ( message ) => {
			if ( message.ready ) {
				started( { stop, wpEval, exited } );
				return;
			}
			const { resolve: done, reject } = waiting.get( message.id );
			waiting.delete( message.id );
			if ( message.error ) {
				reject( new Error( message.error ) );
			} else {
				done( message.output );
			}
		} );
	} );

	function wpEval( code, { installing = false } = {} ) {
		return new Promise( ( done, reject ) => {
			const id = ++last;
			waiting.set( id, { resolve: done, reject } );
			child.send( { id, code, installing } );
		} );
	}

	async function stop() {
		if ( child.exitCode === null && child.signalCode === null ) {
			child.kill( 'SIGTERM' );
			const late = setTimeout( () => child.kill( 'SIGKILL' ), 10_000 );
			await exited;
			clearTimeout( late );
		}
	}
}

/** Installs at the first start, switches the plugin on and waits until pages come. */
async function prepare( { url, dir, wpEval }, mounts ) {
	const installer = readFileSync(
		inProject( 'tools/wordpress/install.php' ),
		'utf8'
	);
	await wpEval( installer.replace( /^<\?php/, '' ), { installing: true } );
	const plugin = mounts[ 'wp-content/plugins/deskside' ];
	if ( plugin && existsSync( join( plugin, 'deskside.php' ) ) ) {
		await activate( wpEval );
	}
	for ( let tries = 0; tries < 100; tries++ ) {
		const answer = await fetch( `${ url }/wp-login.php` ).catch(
			() => null
		);
		if ( answer?.ok ) {
			return;
		}
		await new Promise( ( done ) => setTimeout( done, 100 ) );
	}
	throw new Error(
		`WordPress does not answer at ${ url }; see ${ join(
			dir,
			'wp-content/debug.log'
		) }.`
	);
}

async function activate( wpEval ) {
	const problem = await wpEval( `
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$result = activate_plugin( 'deskside/deskside.php' );
		echo is_wp_error( $result ) ? $result->get_error_message() : '';` );
	if ( problem.trim() !== '' ) {
		throw new Error( `The plugin could not be switched on: ${ problem }` );
	}
}

async function main() {
	const { values } = parseArgs( {
		options: {
			engine: { type: 'string' },
			wp: { type: 'string' },
			dir: { type: 'string' },
			port: { type: 'string' },
			plugin: { type: 'string' },
		},
	} );
	const site = await startWordPress( {
		...values,
		port: Number( values.port ?? 8881 ),
		pluginDir: values.plugin,
	} );
	const { user, password } = ACCOUNTS.admin;
	process.stdout.write(
		`WordPress ${ site.version } (${ site.engine }): ${ site.url }/wp-admin/ · ${ user } / ${ password }\nFolder: ${ site.dir } (log: wp-content/debug.log) · Ctrl-C ends it.\n`
	);
	let status = 1;
	for ( const signal of [ 'SIGINT', 'SIGTERM' ] ) {
		process.on( signal, () => {
			status = 0;
			site.stop();
		} );
	}
	await site.exited;
	process.exit( status );
}

if ( process.argv[ 1 ] === inProject( 'tools/wordpress.mjs' ) ) {
	main().catch( ( error ) => {
		process.stderr.write( `${ error.message }\n` );
		process.exit( 1 );
	} );
}

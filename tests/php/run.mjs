/**
 * Runs the plugin's tests inside a real WordPress and prints TAP.
 *
 * `node tests/php/run.mjs [--engine native|playground] [--php 8.3] [--wp VERSION] [--filter NAME] [--json FILE] [--phpunit]`.
 * `--database USER:PASSWORD@HOST:PORT/NAME` runs them on MySQL or MariaDB (an empty database) instead of SQLite.
 * Needs no PHP on the machine: PHP in WebAssembly does it too, ten times slower.
 */

import { spawn } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../../tools/paths.mjs';
import { startWordPress } from '../../tools/wordpress.mjs';
import { startStrangeProvider } from './support/strange-provider.mjs';
import { makeNetwork } from './support/make-network.mjs';
import { runTogether } from './support/run-together.mjs';

const HERE = inProject( 'tests/php' );

/** Files whose site must not know a loopback provider. */
const INTERNET_ONLY = /^internet-/;

/** Files about a network of sites: they run last, on the site turned into one. */
const NETWORK_ONLY = /^network-/;

/**
 * Runs all test files.
 *
 * @param {Object}             [options]
 * @param {string}             [options.engine] auto, native or playground.
 * @param {string}             [options.php]    PHP version of Playground.
 * @param {string}             [options.wp]     WordPress version.
 * @param {string}             [options.database] USER:PASSWORD@HOST:PORT/NAME of an empty database; SQLite when left out.
 * @param {string}             [options.filter] Part of a test's name.
 * @param {(line: string) => void} [options.print] Gets each TAP line.
 * @return {Promise<{ passed: number, failed: number, engine: string, failures: string[] }>} Counts.
 */
export async function runPhpTests( {
	engine,
	php,
	wp,
	database,
	filter = '',
	print = () => {},
} = {} ) {
	const strange = await startStrangeProvider();
	const dir = mkdtempSync( join( tmpdir(), 'deskside-php-' ) );
	const site = await startWordPress( {
		engine,
		php,
		wp,
		dir: join( dir, 'site' ),
		pluginDir: copyPlugin( dir ),
		mounts: { 'wp-content/deskside-tests': HERE },
		sqlite: ! database,
		env: {
			DESKSIDE_TEST_ORIGIN: strange.origin,
			...( database ? databaseConstants( database ) : {} ),
		},
	} );
	const result = { passed: 0, failed: 0, engine: site.engine, failures: [] };
	try {
		for ( const file of testFiles() ) {
			count( await runFile( site, file, filter ), file, result, print );
		}
		count(
			await runTogether( site, strange, filter ),
			'run-together',
			result,
			print
		);
		await makeNetwork( site );
		for ( const file of testFiles( { network: true } ) ) {
			count( await runFile( site, file, filter ), file, result, print );
		}
	} finally {
		await site.stop();
		await strange.stop();
		rmSync( dir, { recursive: true, force: true } );
	}
	return result;
}

function databaseConstants( database ) {
	const { username, password, host, pathname } = new URL(
		`mysql://${ database }`
	);
	return {
		DB_USER: decodeURIComponent( username ),
		DB_PASSWORD: decodeURIComponent( password ),
		DB_HOST: host,
		DB_NAME: pathname.slice( 1 ),
	};
}

/** The plugin with stand-ins for what the build makes, so that no test depends on a build. */
function copyPlugin( dir ) {
	const copy = join( dir, 'plugin' );
	cpSync( inProject( 'plugin' ), copy, { recursive: true } );
	mkdirSync( join( copy, 'assets' ), { recursive: true } );
	for ( const name of [ 'launcher.js', 'launcher.css', 'panel.css' ] ) {
		writeFileSync( join( copy, 'assets', name ), '' );
	}
	cpSync(
		join( HERE, 'support/assets.php' ),
		join( copy, 'assets/assets.php' )
	);
	cpSync( join( HERE, 'support/languages' ), join( copy, 'languages' ), {
		recursive: true,
	} );
	return copy;
}

function testFiles( { network = false } = {} ) {
	return readdirSync( HERE )
		.filter(
			( name ) =>
				name.endsWith( '-test.php' ) &&
				NETWORK_ONLY.test( name ) === network
		)
		.sort();
}

/** One PHP process (or one call into PHP in WebAssembly) for each file. */
async function runFile( site, file, filter ) {
	const code = [
		INTERNET_ONLY.test( file )
			? "define( 'DESKSIDE_ALLOW_LOOPBACK', false );"
			: '',
		`$deskside_test_file = '${ file }';`,
		`$deskside_filter = base64_decode( '${ Buffer.from( filter ).toString(
			'base64'
		) }' );`,
		"require WP_CONTENT_DIR . '/deskside-tests/runner.php';",
		'echo "# end\\n";',
	];
	try {
		return await site.wpEval( code.join( '\n' ) );
	} catch ( error ) {
		return `not ok - ${ file }\n# ${ error.message.replaceAll(
			'\n',
			'\n# '
		) }\n# end\n`;
	}
}

function count( output, file, result, print ) {
	const lines = output.split( '\n' ).filter( Boolean );
	if ( lines.at( -1 ) !== '# end' ) {
		lines.push( `not ok - ${ file }: PHP ended before its end` );
	}
	for ( const line of lines.filter( ( text ) => text !== '# end' ) ) {
		if ( line.startsWith( 'ok' ) ) {
			result.passed++;
		} else if ( ! line.startsWith( '#' ) ) {
			result.failed++;
			result.failures.push( line );
		}
		print( line );
	}
}

/**
 * The same files under the machine's PHPUnit, in three calls: with and without a loopback provider, and on a network.
 *
 * @param {string} [database] USER:PASSWORD@HOST:PORT/NAME of an empty database; SQLite when left out.
 * @return {Promise<{ passed: number, failed: number }>} Counts.
 */
async function runPhpUnit( database ) {
	const strange = await startStrangeProvider();
	const dir = mkdtempSync( join( tmpdir(), 'deskside-phpunit-' ) );
	const site = await startWordPress( {
		engine: 'native',
		dir: join( dir, 'site' ),
		pluginDir: copyPlugin( dir ),
		sqlite: ! database,
		env: {
			DESKSIDE_TEST_ORIGIN: strange.origin,
			...( database ? databaseConstants( database ) : {} ),
		},
	} );
	const result = { passed: 0, failed: 0 };
	try {
		for ( const [ network, flag, groups ] of [
			[ 'loopback', '--exclude-group', 'internet,network' ],
			[ 'internet', '--group', 'internet' ],
			[ 'sites', '--group', 'network' ],
		] ) {
			if ( network === 'sites' ) {
				await makeNetwork( site );
			}
			const report = join( dir, `${ network }.xml` );
			await phpUnit(
				{ WP_ROOT: site.dir, DESKSIDE_TEST_NETWORK: network },
				[ flag, groups, '--log-junit', report ]
			);
			addReport( result, report );
		}
	} finally {
		await site.stop();
		await strange.stop();
		rmSync( dir, { recursive: true, force: true } );
	}
	return result;
}

function phpUnit( env, options ) {
	return new Promise( ( done, failed ) => {
		const child = spawn(
			'phpunit',
			[ '-c', join( HERE, 'phpunit.xml' ), ...options ],
			{ stdio: 'inherit', env: { ...process.env, ...env } }
		);
		child.on( 'error', failed );
		child.on( 'close', done );
	} );
}

/** A report that is missing or empty is a failure: PHP ended early. */
function addReport( result, report ) {
	const text = existsSync( report ) ? readFileSync( report, 'utf8' ) : '';
	const [ , tests = 0, errors = 1, failures = 0 ] =
		/<testsuite name="[^"]*" tests="(\d+)" assertions="\d+" errors="(\d+)" warnings="\d+" failures="(\d+)"/.exec(
			text
		) ?? [];
	result.passed +=
		Number( tests ) - ( tests ? Number( errors ) + Number( failures ) : 0 );
	result.failed += Number( errors ) + Number( failures );
}

/** The database that `npm run test:stack` prepared, as --database takes it. */
function databaseOfEnvironment() {
	const {
		DESKSIDE_DB_HOST,
		DESKSIDE_DB_USER,
		DESKSIDE_DB_PASSWORD,
		DESKSIDE_DB_NAME,
	} = process.env;
	return DESKSIDE_DB_HOST
		? `${ encodeURIComponent( DESKSIDE_DB_USER ) }:${ encodeURIComponent(
				DESKSIDE_DB_PASSWORD
		  ) }@${ DESKSIDE_DB_HOST }/${ DESKSIDE_DB_NAME }`
		: undefined;
}

async function main() {
	const { values } = parseArgs( {
		options: {
			engine: { type: 'string' },
			php: { type: 'string' },
			wp: { type: 'string' },
			filter: { type: 'string' },
			database: { type: 'string' },
			json: { type: 'string' },
			phpunit: { type: 'boolean' },
		},
	} );
	const database = values.database ?? databaseOfEnvironment();
	const result = values.phpunit
		? await runPhpUnit( database )
		: await runPhpTests( {
				...values,
				database,
				print: ( line ) => console.log( line ),
		  } );
	if ( result.engine ) {
		console.log( `# engine ${ result.engine }` );
	}
	console.log( `# pass ${ result.passed }\n# fail ${ result.failed }` );
	if ( values.json ) {
		writeFileSync( values.json, JSON.stringify( result, null, '\t' ) );
	}
	process.exitCode = result.failed > 0 || result.passed === 0 ? 1 : 0;
}

if ( process.argv[ 1 ] === inProject( 'tests/php/run.mjs' ) ) {
	main().catch( ( error ) => {
		console.error( error );
		process.exitCode = 1;
	} );
}

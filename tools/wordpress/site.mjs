/** Makes and configures the site folder that either engine serves. */

import { randomBytes } from 'node:crypto';
import {
	constants,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { inProject } from '../paths.mjs';

// The newest build of the SQLite integration among the installed packages.
const SQLITE_ZIP = inProject(
	'node_modules/@wp-playground/cli/sqlite-database-integration.zip'
);
const SALTS = [ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ].flatMap(
	( name ) => [ `${ name }_KEY`, `${ name }_SALT` ]
);

/**
 * Copies WordPress into a site folder once, with SQLite as its database unless told otherwise.
 *
 * @param {{ dir: string, wordpress: string, sqlite?: boolean }} site Site folder, WordPress folder, whether it uses SQLite.
 */
export function makeSite( { dir, wordpress, sqlite = true } ) {
	if ( existsSync( join( dir, 'site.json' ) ) ) {
		return;
	}
	rmSync( dir, { recursive: true, force: true } );
	cpSync( wordpress, dir, {
		recursive: true,
		mode: constants.COPYFILE_FICLONE,
	} );
	// What somebody else's site left in the release: ours makes its own.
	for ( const path of [ 'database', 'debug.log' ] ) {
		rmSync( join( dir, 'wp-content', path ), {
			recursive: true,
			force: true,
		} );
	}
	mkdirSync( join( dir, 'wp-content/mu-plugins' ), { recursive: true } );
	if ( sqlite ) {
		addSqlite( dir );
	}
	const salts = Object.fromEntries(
		SALTS.map( ( name ) => [
			name,
			randomBytes( 48 ).toString( 'base64' ),
		] )
	);
	writeFileSync( join( dir, 'site.json' ), JSON.stringify( { salts } ) );
}

/**
 * Writes wp-config.php and the tools' own must-use plugin; called at each start, because the port may have moved.
 *
 * @param {{ dir: string, url: string, env: Record<string, string | number | boolean> }} site Folder, address, constants for PHP.
 */
export function configureSite( { dir, url, env } ) {
	const { salts } = JSON.parse(
		readFileSync( join( dir, 'site.json' ), 'utf8' )
	);
	const all = { ...salts, ...defaults( url ), ...env };
	const lines = Object.entries( all ).map(
		( [ name, value ] ) =>
			`defined( '${ name }' ) || define( '${ name }', ${ phpLiteral(
				value
			) } );`
	);
	writeFileSync(
		join( dir, 'wp-config.php' ),
		[
			'<?php',
			"defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
			...lines,
			"$table_prefix = 'wp_';",
			"require_once ABSPATH . 'wp-settings.php';",
			'',
		].join( '\n' )
	);
	cpSync(
		inProject( 'tools/wordpress/mu-plugin.php' ),
		join( dir, 'wp-content/mu-plugins/deskside-tools.php' )
	);
}

function defaults( url ) {
	return {
		DB_NAME: 'wordpress',
		DB_USER: '',
		DB_PASSWORD: '',
		DB_HOST: 'localhost',
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		WP_HOME: url,
		WP_SITEURL: url,
		WP_DEBUG: true,
		WP_DEBUG_LOG: true,
		WP_DEBUG_DISPLAY: false,
		// Lets the plugin talk to a provider on this machine.
		WP_ENVIRONMENT_TYPE: 'local',
		CONCATENATE_SCRIPTS: false,
		// Without the block each admin page waits seconds for the internet.
		WP_HTTP_BLOCK_EXTERNAL: true,
		WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
		AUTOMATIC_UPDATER_DISABLED: true,
	};
}

/**
 * A value as PHP source.
 *
 * @param {string | number | boolean} value The value.
 * @return {string} PHP source of the same value.
 */
export function phpLiteral( value ) {
	return typeof value === 'string'
		? `'${ value.replace( /[\\']/g, '\\$&' ) }'`
		: String( value );
}

/** Installs the SQLite integration as WordPress's database drop-in. */
function addSqlite( dir ) {
	const folder = join( dir, 'wp-content/sqlite-database-integration' );
	for ( const [ name, content ] of Object.entries(
		unzipSync( readFileSync( SQLITE_ZIP ) )
	) ) {
		const file = name.split( '/' ).slice( 1 ).join( '/' );
		if ( file !== '' && ! file.endsWith( '/' ) ) {
			const target = join( folder, file );
			mkdirSync( join( target, '..' ), { recursive: true } );
			writeFileSync( target, content );
		}
	}
	mkdirSync( join( dir, 'wp-content/database' ), { recursive: true } );
	writeFileSync(
		join( dir, 'wp-content/db.php' ),
		[
			'<?php',
			"define( 'SQLITE_DB_DROPIN_VERSION', '1' );",
			"define( 'DB_ENGINE', 'sqlite' );",
			"require_once __DIR__ . '/sqlite-database-integration/wp-includes/sqlite/db.php';",
			'',
		].join( '\n' )
	);
}

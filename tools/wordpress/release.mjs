/** Finds the WordPress release to run and unpacks it once into `.cache/wordpress/<version>/`. */

import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { inProject } from '../paths.mjs';

const BUILDS = inProject( 'node_modules/@wp-playground/wordpress-builds' );
const CACHE = inProject( '.cache/wordpress' );

/** The oldest WordPress the plugin supports, as its header says. */
export const DEFAULT_WORDPRESS = '6.6';

/**
 * Resolves what the caller asked for to an unpacked WordPress.
 *
 * @param {string} [wanted] A folder, a zip or a version; the oldest supported one when left out.
 * @return {Promise<{ version: string, dir: string }>} Its version and its folder (never written to by callers).
 * @throws {Error} With a sentence for the user when it is neither.
 */
export async function findWordPress( wanted = DEFAULT_WORDPRESS ) {
	const path = resolve( wanted );
	if ( existsSync( path ) ) {
		return statSync( path ).isDirectory()
			? fromFolder( path )
			: fromZip( path );
	}
	return fromBuilds( wanted );
}

/**
 * The versions that came with the installed packages, name in the package → version.
 *
 * @return {Record<string, string>} For example `{ beta: '6.6-RC3' }`.
 */
export function bundledVersions() {
	return JSON.parse(
		readFileSync( join( BUILDS, 'src/wordpress/wp-versions.json' ), 'utf8' )
	);
}

function fromFolder( dir ) {
	const version = versionIn( dir );
	if ( ! version ) {
		throw new Error(
			`${ dir } holds no WordPress (no wp-includes/version.php). Name an unpacked WordPress folder, its zip or a version.`
		);
	}
	return { version, dir };
}

async function fromZip( file ) {
	const bytes = readFileSync( file );
	const name =
		'zip-' +
		createHash( 'sha256' ).update( bytes ).digest( 'hex' ).slice( 0, 12 );
	const dir = join( CACHE, name );
	if ( ! existsSync( dir ) ) {
		await unpack( bytes, dir );
	}
	return fromFolder( dir );
}

async function fromBuilds( wanted ) {
	const versions = bundledVersions();
	const name = Object.keys( versions ).find(
		( key ) =>
			key === wanted ||
			versions[ key ] === wanted ||
			versions[ key ].startsWith( wanted + '-' )
	);
	if ( ! name ) {
		throw new Error(
			`There is no WordPress "${ wanted }" here: no such folder or zip, and the installed versions are ${ Object.values(
				versions
			).join( ', ' ) }.`
		);
	}
	const dir = join( CACHE, versions[ name ] );
	if ( ! existsSync( dir ) ) {
		const zip = join( BUILDS, 'src/wordpress', `wp-${ name }.zip` );
		// The package keeps scripts, styles and images beside the zip, not in it.
		await unpack(
			readFileSync( zip ),
			dir,
			join( BUILDS, 'public', `wp-${ name }` )
		);
	}
	return fromFolder( dir );
}

/** Unpacks beside the goal and renames, so that a broken-off run leaves no half WordPress. */
async function unpack( bytes, dir, staticFiles ) {
	const { unzipSync } = await import( 'fflate' );
	const partial = `${ dir }.partial-${ process.pid }`;
	rmSync( partial, { recursive: true, force: true } );
	for ( const [ name, content ] of Object.entries( unzipSync( bytes ) ) ) {
		writeEntry( partial, name.replace( /^wordpress\//, '' ), content );
	}
	if ( staticFiles ) {
		cpSync( staticFiles, partial, { recursive: true } );
	}
	mkdirSync( dirname( dir ), { recursive: true } );
	if ( existsSync( dir ) ) {
		rmSync( partial, { recursive: true, force: true } );
		return;
	}
	renameSync( partial, dir );
}

function writeEntry( base, name, content ) {
	if (
		name === '' ||
		name.endsWith( '/' ) ||
		name.split( '/' ).includes( '..' )
	) {
		return;
	}
	const target = join( base, name );
	mkdirSync( dirname( target ), { recursive: true } );
	writeFileSync( target, content );
}

function versionIn( dir ) {
	const file = join( dir, 'wp-includes/version.php' );
	if ( ! existsSync( file ) ) {
		return null;
	}
	const found = /\$wp_version\s*=\s*'([^']+)'/.exec(
		readFileSync( file, 'utf8' )
	);
	return found ? found[ 1 ] : null;
}

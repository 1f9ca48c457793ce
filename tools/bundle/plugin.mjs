/** Copies the PHP part into the built plugin, and packs the built plugin for upload. */

import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inProject } from '../paths.mjs';

const SOURCE = inProject( 'plugin' );
const OUT = inProject( 'build/deskside' );

/** What an installed plugin consists of; anything else in it is a mistake. */
const BELONGS = /^(LICENSE|[\w./-]+\.(php|txt|js|css|json|mo|svg|png))$/;

/**
 * Copies `plugin/` and the licence into `build/deskside/`, and removes there what `plugin/` no longer has.
 *
 * @return {string[]} The files that changed, relative to the plugin.
 */
export function copyPlugin() {
	if ( ! existsSync( join( SOURCE, 'deskside.php' ) ) ) {
		process.stdout.write(
			'plugin: not copied, plugin/deskside.php missing\n'
		);
		return [];
	}
	const wanted = new Map(
		filesIn( SOURCE ).map( ( file ) => [ relative( SOURCE, file ), file ] )
	);
	wanted.set( 'LICENSE', inProject( 'LICENSE' ) );
	removeStale( wanted );
	return [ ...wanted ]
		.filter( ( [ name, file ] ) =>
			copyIfChanged( file, join( OUT, name ) )
		)
		.map( ( [ name ] ) => name );
}

/**
 * Packs `build/deskside/` as WordPress's plugin upload takes it; the same files give the same bytes.
 *
 * @return {Promise<number>} Size of the zip in bytes.
 * @throws {Error} When something is in the folder that does not belong to the plugin.
 */
export async function zipPlugin() {
	const { zipSync } = await import( 'fflate' );
	const entries = {};
	for ( const file of filesIn( OUT ).sort() ) {
		const name = relative( OUT, file );
		if ( ! BELONGS.test( name ) ) {
			throw new Error(
				`build/deskside/${ name } does not belong into the plugin.`
			);
		}
		entries[ `deskside/${ name }` ] = [
			readFileSync( file ),
			{ mtime: new Date( 2020, 0, 1 ) },
		];
	}
	const bytes = zipSync( entries, { level: 9 } );
	writeFileSync( inProject( 'build/deskside.zip' ), bytes );
	return bytes.length;
}

function filesIn( folder ) {
	return readdirSync( folder, { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() && ! entry.name.startsWith( '.' ) )
		.map( ( entry ) => join( entry.parentPath, entry.name ) );
}

function removeStale( wanted ) {
	if ( ! existsSync( OUT ) ) {
		return;
	}
	for ( const file of filesIn( OUT ) ) {
		const name = relative( OUT, file );
		const generated = /^(assets|languages)\//.test( name );
		if ( ! generated && ! wanted.has( name ) ) {
			rmSync( file );
		}
	}
}

function copyIfChanged( from, to ) {
	const same =
		existsSync( to ) &&
		statSync( to ).size === statSync( from ).size &&
		readFileSync( to ).equals( readFileSync( from ) );
	if ( ! same ) {
		mkdirSync( dirname( to ), { recursive: true } );
		copyFileSync( from, to );
	}
	return ! same;
}

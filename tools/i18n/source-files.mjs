import { readdir } from 'node:fs/promises';
import { inProject } from '../paths.mjs';
import { ROOMS } from './languages.mjs';

const SOURCE = /\.(ts|tsx|php)$/;
const NO_SOURCE = /\.test\.tsx?$|\/testing\/|\.d\.ts$/;

/**
 * Every file that may hold a text for people, tests and their helpers left out.
 *
 * @return {Promise<string[]>} Project paths, sorted by code point, the same on every machine.
 */
export async function sourceFiles() {
	const found = await Promise.all( Object.values( ROOMS ).map( filesOf ) );
	return found
		.flat()
		.filter( ( path ) => SOURCE.test( path ) && ! NO_SOURCE.test( path ) )
		.sort();
}

async function filesOf( folder ) {
	const entries = await readdir( inProject( folder ), {
		recursive: true,
	} ).catch( () => [] );
	return entries.map(
		( path ) => `${ folder }${ path.replaceAll( '\\', '/' ) }`
	);
}

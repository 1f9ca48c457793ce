/** Finds every test that says which known vulnerability it holds off. */

import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../paths.mjs';
import { namedInPhp, namedInScript } from './test-names.mjs';

const FOLDERS = [ 'src', 'tests', 'tools' ];
const SCRIPT = /\.test\.(ts|tsx|mjs)$/;
const PHP = /-test\.php$/;

/**
 * All of them, in the order of their files.
 *
 * @return {Array<{ rows: string[], title: string, file: string }>} For `sortByRow`.
 */
export const findTests = () =>
	FOLDERS.flatMap( ( folder ) =>
		readdirSync( inProject( folder ), { recursive: true } )
			.map( ( file ) => `${ folder }/${ file.replaceAll( '\\', '/' ) }` )
			.filter( ( file ) => SCRIPT.test( file ) || PHP.test( file ) )
	)
		.sort()
		.flatMap( ( file ) => {
			const source = readFileSync( inProject( file ), 'utf8' );
			return PHP.test( file )
				? namedInPhp( source, file )
				: namedInScript( source, file );
		} );

/**
 * Runs one benchmark: `node tools/bench.mjs NAME [its own options]`, for example `npm run bench -- launcher --json FILE`.
 */

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { inProject } from './paths.mjs';

const FOLDER = inProject( 'tests/bench' );
const [ name = '', ...args ] = process.argv.slice( 2 );
const file = `${ FOLDER }/${ name }.mjs`;

if ( ! /^[a-z-]+$/.test( name ) || ! existsSync( file ) ) {
	const names = readdirSync( FOLDER )
		.filter( ( entry ) => entry.endsWith( '.mjs' ) )
		.map( ( entry ) => entry.replace( '.mjs', '' ) );
	process.stderr.write( `Name a benchmark: ${ names.join( ', ' ) }.\n` );
	process.exit( 1 );
}

const child = spawn( process.execPath, [ '--expose-gc', file, ...args ], {
	cwd: inProject(),
	stdio: 'inherit',
} );
// Ctrl-C reaches the benchmark too; it cleans up, we wait.
process.on( 'SIGINT', () => {} );
process.on( 'SIGTERM', () => child.kill( 'SIGTERM' ) );
child.on( 'exit', ( status ) => process.exit( status ?? 1 ) );

/** Mutates the files of a room, one after another. */

import { createHash } from 'node:crypto';
import {
	existsSync,
	globSync,
	mkdirSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { inProject } from '../paths.mjs';
import { run } from '../setup/run.mjs';
import { sumUp } from './sum-up.mjs';
import { MUTATION_ROOMS } from './rooms.mjs';

const CONFIG = 'tools/mutation/stryker.config.mjs';

/**
 * Runs Stryker for each file of a room whose own text or whose tests changed since its last run; reports lie in
 * `.cache/mutation/ROOM/`, so that a run that was broken off goes on where it was.
 *
 * @param {string}   room    A name of `MUTATION_ROOMS`.
 * @param {string[]} only    Names of files; all of the room when empty.
 * @param {Function} onFile  Told of each file's report as it comes.
 * @return {Promise<Object[]>} Stryker's reports of all files of the room that have one.
 */
export async function runRoom( room, only, onFile ) {
	const { tests, exclude } = MUTATION_ROOMS[ room ];
	const reports = inProject( '.cache/mutation', room );
	mkdirSync( reports, { recursive: true } );
	const texts = globSync( tests, { cwd: inProject(), exclude } ).sort();
	const all = [];
	for ( const file of filesOf( room ) ) {
		const report = join( reports, `${ basename( file ) }.json` );
		const state = { file: digest( [ file ] ), tests: digest( texts ) };
		if ( only.length === 0 || only.includes( basename( file ) ) ) {
			await mutate( { room, file, report, state } );
			onFile( file, read( report ) );
		}
		if ( existsSync( report ) ) {
			all.push( read( report ) );
		}
	}
	return all;
}

/**
 * The files of a room that are mutated.
 *
 * @param {string} room A name of `MUTATION_ROOMS`.
 * @return {string[]} Paths.
 */
export function filesOf( room ) {
	const { folder } = MUTATION_ROOMS[ room ];
	return globSync( `${ folder }/*.ts`, {
		cwd: inProject(),
		exclude: [ '**/*.test.ts', '**/*-for-tests.ts' ],
	} ).sort();
}

async function mutate( { room, file, report, state } ) {
	const mark = `${ report }.state`;
	if ( isKnown( report, mark, state ) ) {
		return;
	}
	const { status, output } = await run(
		process.execPath,
		[
			inProject( 'node_modules/@stryker-mutator/core/bin/stryker.js' ),
			'run',
			CONFIG,
		],
		{
			env: {
				DESKSIDE_MUTATION_ROOM: room,
				DESKSIDE_MUTATION_FILE: file,
				DESKSIDE_MUTATION_REPORT: report,
			},
		}
	);
	// A file of types alone has no mutant and gets no report.
	if ( status !== 0 && ! output.includes( 'No tests were executed' ) ) {
		throw new Error( `${ file }:\n${ output }` );
	}
	if ( ! existsSync( report ) ) {
		writeFileSync( report, JSON.stringify( { files: {} } ) );
	}
	writeFileSync( mark, JSON.stringify( state ) );
}

/** More tests cannot find what was found already: a changed test counts only where something went unnoticed. */
function isKnown( report, mark, state ) {
	if ( ! existsSync( mark ) || ! existsSync( report ) ) {
		return false;
	}
	const known = read( mark );
	return (
		known.file === state.file &&
		( known.tests === state.tests ||
			sumUp( [ read( report ) ] ).survivors.length === 0 )
	);
}

const read = ( report ) => JSON.parse( readFileSync( report, 'utf8' ) );

function digest( files ) {
	const hash = createHash( 'sha256' );
	files.forEach( ( file ) =>
		hash.update( readFileSync( inProject( file ) ) )
	);
	return hash.digest( 'hex' );
}

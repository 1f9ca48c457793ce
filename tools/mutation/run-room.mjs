/** Mutates the files of a room. */

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { inProject } from '../paths.mjs';
import { run } from '../setup/run.mjs';
import { keepResults, readResults } from './results.mjs';
import { sumUpFile } from './sum-up.mjs';
import { MUTATION_ROOMS } from './rooms.mjs';

const CONFIG = 'tools/mutation/stryker.config.mjs';

/** Files in one run of Stryker: each run asks all tests once first, and what it found is kept when it ends. */
const AT_ONCE = 9;

/**
 * Runs Stryker for the files of a room that are not known; what it finds is kept after some files each, so that a run that
 * was broken off goes on where it was.
 *
 * @param {string}   room  A name of `MUTATION_ROOMS`.
 * @param {string[]} names Files of the room.
 */
export async function runRoom( room, names ) {
	const unknown = worthTrying( room ).filter( ( name ) =>
		names.includes( name )
	);
	for ( let done = 0; done < unknown.length; done += AT_ONCE ) {
		const some = unknown.slice( done, done + AT_ONCE );
		const found = await mutate( room, some );
		keepResults( room, filesOf( room ), found );
	}
}

/**
 * The files of a room that are mutated.
 *
 * @param {string} room A name of `MUTATION_ROOMS`.
 * @return {string[]} Names.
 */
export const filesOf = ( room ) =>
	globSync( `${ MUTATION_ROOMS[ room ].folder }/*.ts`, {
		cwd: inProject(),
		exclude: [ '**/*.test.ts', '**/*-for-tests.ts' ],
	} )
		.map( ( file ) => basename( file ) )
		.sort();

/**
 * Files that were never mutated, or changed since.
 *
 * @param {string} room A name of `MUTATION_ROOMS`.
 * @return {string[]} Names.
 */
export const changedFiles = ( room ) =>
	filesOf( room ).filter( ( name ) => ! knownOf( room, name ) );

/** More tests cannot lose what was noticed already: changed tests count only where something went unnoticed. */
function worthTrying( room ) {
	const tests = testsDigest( room );
	return filesOf( room ).filter( ( name ) => {
		const known = knownOf( room, name );
		return (
			! known || ( known.survivors.length > 0 && known.tests !== tests )
		);
	} );
}

const pathOf = ( room, name ) => `${ MUTATION_ROOMS[ room ].folder }/${ name }`;
const textDigest = ( room, name ) => digest( [ pathOf( room, name ) ] );

function testsDigest( room ) {
	const { tests, exclude } = MUTATION_ROOMS[ room ];
	return digest( globSync( tests, { cwd: inProject(), exclude } ).sort() );
}

async function mutate( room, names ) {
	const report = inProject( '.cache/mutation/report.json' );
	mkdirSync( dirname( report ), { recursive: true } );
	rmSync( report, { force: true } );
	const tests = testsDigest( room );
	const files = names.map( ( name ) => ( {
		name,
		path: pathOf( room, name ),
		text: textDigest( room, name ),
		known: knownOf( room, name ),
	} ) );
	await runStryker( room, files.flatMap( partsOf ), report );
	// Files of types alone have no mutant: Stryker does not name them.
	const found = existsSync( report )
		? JSON.parse( readFileSync( report, 'utf8' ) ).files
		: {};
	return Object.fromEntries(
		files.map( ( { name, path, text, known } ) => [
			name,
			{
				text,
				tests,
				...merge( known, sumUpFile( found[ path ] ?? NONE ) ),
			},
		] )
	);
}

const NONE = { source: '', mutants: [] };

/** What is known of the very text that is there now; null when it changed. */
function knownOf( room, name ) {
	const known = readResults()[ room ]?.[ name ];
	return known?.text === textDigest( room, name ) ? known : null;
}

/** Where only tests are new, only what went unnoticed is tried again. */
const partsOf = ( { path, known } ) =>
	known
		? [
				...new Set(
					known.survivors.map(
						( { lines } ) => `${ path }:${ lines }`
					)
				),
		  ]
		: [ path ];

function merge( known, found ) {
	const total = known?.total ?? found.total;
	const { survivors } = found;
	return { noticed: total - survivors.length, total, survivors };
}

async function runStryker( room, parts, report ) {
	const { status } = await run(
		process.execPath,
		[
			inProject( 'node_modules/@stryker-mutator/core/bin/stryker.js' ),
			'run',
			CONFIG,
		],
		{
			show: true,
			env: {
				DESKSIDE_MUTATION_ROOM: room,
				DESKSIDE_MUTATION_FILES: parts.join( ',' ),
				DESKSIDE_MUTATION_REPORT: report,
			},
		}
	);
	if ( status !== 0 ) {
		throw new Error( 'Stryker failed; what it said stands above.' );
	}
}

function digest( files ) {
	const hash = createHash( 'sha256' );
	files.forEach( ( file ) =>
		hash.update( readFileSync( inProject( file ) ) )
	);
	return hash.digest( 'hex' ).slice( 0, 16 );
}

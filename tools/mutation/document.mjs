/** Writes docs/mutation.md: the scores of all rooms, and what no test noticed with the reason why that is right. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from '../paths.mjs';

const RESULTS = inProject( 'tools/mutation/results.json' );
const REASONS = inProject( 'tools/mutation/reasons.json' );
const DOCUMENT = inProject( 'docs/mutation.md' );

/** Per cent of the mutants that a room's tests must notice. */
const GOAL = 90;

/**
 * Keeps a room's result and writes the document anew.
 *
 * @param {string}                                                                        room   Its name.
 * @param {{ killed: number, total: number, score: number, survivors: Object[], files: number, all: number }} result Of `sumUp`, with how many of its files were mutated.
 * @return {string[]} What is not good: a score below the goal, a survivor without a reason, a file that was left out.
 */
export function writeDocument( room, result ) {
	const results = { ...readJson( RESULTS ), [ room ]: result };
	const reasons = readJson( REASONS );
	const written = Object.fromEntries( Object.entries( results ).sort() );
	writeFileSync( RESULTS, JSON.stringify( written, null, '\t' ) + '\n' );
	writeFileSync( DOCUMENT, toMarkdown( written, reasons ) );
	return [
		...( result.score < GOAL
			? [ `${ room }: ${ result.score } %, goal ${ GOAL } %` ]
			: [] ),
		...( result.files < result.all
			? [
					`${ room }: ${ result.files } of ${ result.all } files were mutated`,
			  ]
			: [] ),
		...result.survivors
			.filter( ( survivor ) => ! reasons[ keyOf( survivor ) ] )
			.map( ( survivor ) => `no reason: ${ keyOf( survivor ) }` ),
	];
}

/** Lines move; what was changed into what does not. */
const keyOf = ( { file, original, replacement } ) =>
	`${ file } | ${ original } → ${ replacement }`;

const readJson = ( file ) =>
	existsSync( file ) ? JSON.parse( readFileSync( file, 'utf8' ) ) : {};

function toMarkdown( results, reasons ) {
	const lines = [
		'# What the tests notice',
		'',
		'Written by `npm run mutation -- ROOM` (Stryker): each small change of a room’s code that its own tests should notice. A change that runs into a time-out was noticed; one that cannot run at all is not counted. Reasons stand in `tools/mutation/reasons.json`.',
		'',
		'| room | files | changes | noticed | score |',
		'|---|---|---|---|---|',
		...Object.entries( results ).map(
			( [ room, { killed, total, score, files, all } ] ) =>
				`| ${ room } | ${ files } of ${ all } | ${ total } | ${ killed } | ${ score } % |`
		),
	];
	for ( const [ room, { survivors } ] of Object.entries( results ) ) {
		lines.push(
			'',
			`## Not noticed in ${ room }`,
			'',
			'| where | change | why it stays |',
			'|---|---|---|'
		);
		for ( const survivor of survivors ) {
			const { file, line, original, replacement } = survivor;
			lines.push(
				`| ${ file.replace( 'src/provider/', '' ) }:${ line } | ${ code(
					original
				) } → ${ code( replacement ) } | ${
					reasons[ keyOf( survivor ) ] ??
					'no reason yet: a test is missing'
				} |`
			);
		}
	}
	return lines.join( '\n' ) + '\n';
}

const code = ( text ) =>
	text === '' ? 'nothing' : '`` ' + text.replaceAll( '|', '\\|' ) + ' ``';

/** docs/mutation.md: the scores of all rooms, and what no test noticed with the reason why that is right. */

import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from '../paths.mjs';
import { sumUpRoom } from './sum-up.mjs';

/** Per cent of the mutants that a room's tests must notice. */
const GOAL = 90;

const REASONS = inProject( 'tools/mutation/reasons.json' );
const DOCUMENT = inProject( 'docs/mutation.md' );

/** @return {Record<string, string>} Why a survivor stays, by `keyOf`. */
export const readReasons = () => JSON.parse( readFileSync( REASONS, 'utf8' ) );

/** @return {string} The document as it was written last. */
export const readDocument = () => readFileSync( DOCUMENT, 'utf8' );

/** @param {string} text Of `toMarkdown`. */
export const writeDocument = ( text ) => writeFileSync( DOCUMENT, text );

/**
 * What stands for a survivor in the list of reasons.
 *
 * @param {string}                           room     Its name.
 * @param {string}                           name     The file's.
 * @param {import('./sum-up.mjs').Survivor}  survivor
 * @return {string} Where, and what became what.
 */
export const keyOf = ( room, name, { original, replacement } ) =>
	`${ room }/${ name } | ${ original } → ${ replacement }`;

/**
 * What is not good about the results.
 *
 * @param {Object}                 results Of `readResults`.
 * @param {Record<string, string>} reasons Of `readReasons`.
 * @return {string[]} A score below the goal, a survivor without a reason, a reason without a survivor.
 */
export function complaintsAbout( results, reasons ) {
	const keys = new Set( allSurvivors( results ).map( ( { key } ) => key ) );
	const scores = Object.entries( results ).map( ( [ room, files ] ) => ( {
		room,
		...sumUpRoom( Object.values( files ) ),
	} ) );
	return [
		...scores
			.filter( ( { score } ) => score < GOAL )
			.map(
				( { room, score } ) =>
					`${ room }: ${ score } %, goal ${ GOAL } %`
			),
		...[ ...keys ]
			.filter( ( key ) => ! Object.hasOwn( reasons, key ) )
			.map( ( key ) => `no reason: ${ key }` ),
		...Object.keys( reasons )
			.filter( ( key ) => ! keys.has( key ) )
			.map( ( key ) => `a reason for nothing: ${ key }` ),
	];
}

const allSurvivors = ( results ) =>
	Object.entries( results ).flatMap( ( [ room, files ] ) =>
		Object.entries( files ).flatMap( ( [ name, { survivors } ] ) =>
			survivors.map( ( survivor ) => ( {
				room,
				name,
				...survivor,
				key: keyOf( room, name, survivor ),
			} ) )
		)
	);

/**
 * The document.
 *
 * @param {Object}                   results Of `readResults`.
 * @param {Record<string, string>}   reasons Of `readReasons`.
 * @param {Record<string, string[]>} rooms   All files of each room.
 * @return {string} Markdown.
 */
export function toMarkdown( results, reasons, rooms ) {
	const survivors = allSurvivors( results );
	return [
		'# What the tests notice',
		'',
		'Written by `npm run mutation -- ROOM` (Stryker): each small change of a room’s code that its own tests should notice. A change that never comes to an end was noticed; one that cannot run at all is not counted. Reasons stand in `tools/mutation/reasons.json`, the counts of each file in `tools/mutation/results.json`; `npm run mutation -- ROOM --list` names the files that changed since.',
		'',
		'| room | files | changes | noticed | score |',
		'|---|---|---|---|---|',
		...Object.entries( rooms ).map( ( [ room, names ] ) =>
			roomLine( room, names, results[ room ] ?? {} )
		),
		...Object.entries( rooms ).flatMap( ( [ room, names ] ) =>
			leftOut( room, names, results[ room ] ?? {} )
		),
		...Object.keys( results ).flatMap( ( room ) => [
			'',
			`## Not noticed in ${ room }`,
			'',
			'| file | change | why it stays |',
			'|---|---|---|',
			...new Set(
				survivors
					.filter( ( survivor ) => survivor.room === room )
					.map( ( survivor ) => survivorLine( survivor, reasons ) )
			),
		] ),
		'',
	].join( '\n' );
}

function roomLine( room, names, files ) {
	const { noticed, total, score } = sumUpRoom( Object.values( files ) );
	const ran = Object.keys( files ).length;
	return `| ${ room } | ${ ran } of ${
		names.length
	} | ${ total } | ${ noticed } | ${
		ran === 0 ? 'not run' : `${ score } %`
	} |`;
}

function leftOut( room, names, files ) {
	const missing = names.filter( ( name ) => ! Object.hasOwn( files, name ) );
	return missing.length === 0
		? []
		: [ '', `Not run in ${ room }: ${ missing.join( ', ' ) }.` ];
}

const survivorLine = ( { name, original, replacement, key }, reasons ) =>
	`| ${ name } | ${ code( original ) } → ${ code( replacement ) } | ${
		reasons[ key ] ?? 'no reason yet: a test is missing'
	} |`;

const code = ( text ) =>
	text === '' ? 'nothing' : '`` ' + text.replaceAll( '|', '\\|' ) + ' ``';

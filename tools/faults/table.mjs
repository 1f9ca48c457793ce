/** The table of faults as a document, made from the matrix. */

import { existsSync, readFileSync } from 'node:fs';
import { MATRIX } from '../../tests/support/faults/matrix.mjs';
import { inProject } from '../paths.mjs';

/**
 * The document.
 *
 * @return {string} Markdown.
 */
export function faultsTable() {
	return [
		'# Faults, and what holds',
		'',
		'Made by `npm run faults` from `tests/support/faults/matrix.mjs`; `npm test` refuses a stale copy, and a row whose test is not there.',
		'Rows of `tests/faults` run in `npm run test:stack` (step "faults") with WordPress on MariaDB, the provider on PostgreSQL and a TCP proxy on each of the two ways; the others in `npm test`. A whole run of thousands with kills: `npm run crash -- outbox`.',
		'',
		'| # | fault | result | tests |',
		'|---|---|---|---|',
		...MATRIX.map(
			( { row, fault, holds, tests } ) =>
				`| ${ row } | ${ fault } | ${ holds } | ${ tests
					.map( shown )
					.join( '<br>' ) } |`
		),
		'',
	].join( '\n' );
}

/**
 * Named tests that are not in their files.
 *
 * @return {string[]} As the matrix names them.
 */
export function missingTests() {
	return MATRIX.flatMap( ( { tests } ) => tests ).filter( ( test ) => {
		const [ file, name ] = test.split( ' › ' );
		const path = inProject( file );
		return (
			! existsSync( path ) ||
			! readFileSync( path, 'utf8' ).includes( name )
		);
	} );
}

function shown( test ) {
	const [ file, name ] = test.split( ' › ' );
	const words = name.replace( /^test_/, '' ).replaceAll( '_', ' ' );
	return `\`${ file.split( '/' ).at( -1 ) }\` ${ words }`;
}

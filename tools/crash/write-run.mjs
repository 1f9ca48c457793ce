/** Writes what a crash run found into the document of all of them. */

import { availableParallelism } from 'node:os';
import { writeResults } from '../docs/write-results.mjs';
import { inProject } from '../paths.mjs';

/**
 * Writes one run, which had no problem, in the place of the one before.
 *
 * @param {string}   file    The document, with marks for each name.
 * @param {string}   name    outbox, embedded or server.
 * @param {string}   command That repeats what was drawn.
 * @param {string[]} lines   What happened.
 */
export function writeRun( file, name, command, lines ) {
	const machine = `Node ${
		process.version
	}, ${ availableParallelism() } processors, everything on one machine, ${ new Date()
		.toISOString()
		.slice( 0, 10 ) }`;
	writeResults(
		inProject( file ),
		[
			'```sh',
			command,
			'```',
			'',
			...[ ...lines, machine ].map( ( line ) => `- ${ line }` ),
		].join( '\n' ),
		name
	);
}

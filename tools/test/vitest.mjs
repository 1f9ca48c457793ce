/** Runs vitest projects and counts what they ran. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../paths.mjs';
import { run } from '../setup/run.mjs';

/**
 * Runs projects of vitest.config.ts.
 *
 * @param {string[]} projects Their names.
 * @param {string[]} [args]   More arguments, for example a path.
 * @param {Object}   [env]    Added to the environment.
 * @return {Promise<{ passed: number, failed: number, output: string, files: string[] }>} Skipped tests and files that do not load count as failed.
 */
export async function vitest( projects, args = [], env = {} ) {
	const folder = mkdtempSync( join( tmpdir(), 'deskside-vitest-' ) );
	const file = join( folder, 'report.json' );
	const { output } = await run(
		process.execPath,
		[
			inProject( 'node_modules/vitest/vitest.mjs' ),
			'run',
			...projects.flatMap( ( name ) => [ '--project', name ] ),
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${ file }`,
			...args,
		],
		{ env: { FORCE_COLOR: '0', ...env } }
	);
	const report = readReport( file );
	rmSync( folder, { recursive: true } );
	return report
		? { ...countReport( report ), output }
		: { passed: 0, failed: 1, output, files: [] };
}

function readReport( file ) {
	try {
		return JSON.parse( readFileSync( file, 'utf8' ) );
	} catch {
		return null;
	}
}

/**
 * Counts a report of vitest's JSON reporter.
 *
 * @param {Object} report The report.
 * @return {{ passed: number, failed: number, files: string[] }} Counts and the files that ran a test.
 */
export function countReport( report ) {
	const broken = report.testResults.filter(
		( { status, assertionResults } ) =>
			status === 'failed' &&
			assertionResults.every( ( test ) => test.status !== 'failed' )
	).length;
	const failed =
		report.numFailedTests +
		report.numPendingTests +
		( report.numTodoTests ?? 0 ) +
		broken;
	return {
		passed: report.numPassedTests,
		// An error outside of any test fails the run, though no test says so.
		failed: report.success === false && failed === 0 ? 1 : failed,
		files: report.testResults
			.filter( ( { assertionResults } ) => assertionResults.length > 0 )
			.map( ( { name } ) => name ),
	};
}

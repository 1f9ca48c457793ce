/** Stryker's settings for some files of the room in DESKSIDE_MUTATION_ROOM; started by tools/mutation.mjs. */

import { fileURLToPath } from 'node:url';

const { DESKSIDE_MUTATION_FILES: files, DESKSIDE_MUTATION_REPORT: report } =
	process.env;

// A mutant must meet the same cases each time, or its fate would be luck.
process.env.PROPERTY_RUNS = '25';
process.env.LEDGER_RUNS = '5';
process.env.PROPERTY_SEED = '1';

export default {
	plugins: [ fileURLToPath( new URL( 'runner.mjs', import.meta.url ) ) ],
	testRunner: 'kept',
	mutate: files?.split( ',' ) ?? [],
	// Two runs of a database's tests at once would slow each other into timeouts.
	concurrency: 1,
	coverageAnalysis: 'perTest',
	reporters: [ 'json', 'progress-append-only' ],
	jsonReporter: { fileName: report },
	tempDirName: '.cache/stryker',
	ignorePatterns: [
		'.cache',
		'.data',
		'build',
		'coverage',
		'docs',
		'languages',
		'plugin',
	],
	// Endless loops are noticed by their count; a slow machine must not pass for one.
	timeoutMS: 8000,
	timeoutFactor: 2.5,
	checkers: [],
};

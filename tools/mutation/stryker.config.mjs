/** Stryker's settings for one file of the room in DESKSIDE_MUTATION_ROOM; started by tools/mutation.mjs. */

const { DESKSIDE_MUTATION_FILE: file, DESKSIDE_MUTATION_REPORT: report } =
	process.env;

export default {
	plugins: [ '@stryker-mutator/vitest-runner' ],
	testRunner: 'vitest',
	vitest: {
		configFile: 'tools/mutation/vitest.config.mjs',
		related: false,
	},
	mutate: [ file ],
	// Two runs of a database's tests at once would slow each other into timeouts.
	concurrency: 1,
	coverageAnalysis: 'perTest',
	reporters: [ 'json' ],
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
	timeoutMS: 4000,
	timeoutFactor: 2,
	checkers: [],
};

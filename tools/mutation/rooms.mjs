/** The rooms whose tests are put to the proof, and which tests run for each mutant. */

/**
 * What is mutated (all files of the folder but its tests) and what must notice. The minute walker is left out: it takes
 * half a minute, and a rule that only it could see would be told too late.
 *
 * @type {Record<string, { folder: string, tests: string[], exclude: string[] }>}
 */
export const MUTATION_ROOMS = {
	clock: {
		folder: 'src/provider/clock',
		tests: [
			'src/provider/clock/*.test.ts',
			'tools/cases/business-time.test.mjs',
		],
		exclude: [ 'src/provider/clock/minute-walker.test.ts' ],
	},
	estimates: {
		folder: 'src/provider/estimates',
		tests: [
			'src/provider/estimates/*.test.ts',
			'tools/cases/estimate.test.mjs',
		],
		exclude: [],
	},
	ledger: {
		folder: 'src/provider/ledger',
		tests: [ 'src/provider/ledger/*.test.ts' ],
		exclude: [],
	},
	quotes: {
		folder: 'src/provider/quotes',
		tests: [
			'src/provider/quotes/*.test.ts',
			'tests/provider/quotes-*.test.ts',
		],
		exclude: [],
	},
};

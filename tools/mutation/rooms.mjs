/** The rooms whose tests are put to the proof, and which tests run for each mutant. */

/**
 * What is mutated (all files of the folder but its tests) and what must notice. The long searches are left out
 * (the minute walker, the quotes' plays, races and forgeries, what tables refuse by themselves): a rule that only they could
 * see would be told too late.
 *
 * `keeps` says that modules of the room remember what they worked out: they are loaded anew for each mutant, and each file's
 * tests run together.
 *
 * @type {Record<string, { folder: string, tests: string[], exclude: string[], keeps: boolean }>}
 */
export const MUTATION_ROOMS = {
	clock: {
		folder: 'src/provider/clock',
		tests: [
			'src/provider/clock/*.test.ts',
			'tools/cases/business-time.test.mjs',
		],
		exclude: [ 'src/provider/clock/minute-walker.test.ts' ],
		keeps: true,
	},
	estimates: {
		folder: 'src/provider/estimates',
		tests: [
			'src/provider/estimates/*.test.ts',
			'tools/cases/estimate.test.mjs',
		],
		exclude: [],
		keeps: true,
	},
	ledger: {
		folder: 'src/provider/ledger',
		tests: [
			'src/provider/ledger/*.test.ts',
			'tests/provider/{corrections,summary-minutes}.test.ts',
		],
		exclude: [],
		keeps: true,
	},
	quotes: {
		folder: 'src/provider/quotes',
		tests: [
			'src/provider/quotes/*.test.ts',
			'tests/provider/quotes-*.test.ts',
		],
		exclude: [
			'src/provider/quotes/move-quote.property.test.ts',
			'tests/provider/quotes-{forged,model,race,table-*}.test.ts',
		],
		keeps: false,
	},
};

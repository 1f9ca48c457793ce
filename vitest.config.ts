import { defineConfig } from 'vitest/config';
import { ByName } from './tests/support/by-name.ts';

/**
 * One project for each room, so that a change in one runs only its own tests:
 * `vitest run --project provider`.
 */
const browserRoom = ( name: string, include: string[] ) => ( {
	test: {
		name,
		environment: 'jsdom',
		include,
		setupFiles: [ 'tests/support/browser-setup.ts' ],
		// More than what is waited for in them, three times.
		testTimeout: 30_000,
		restoreMocks: true,
	},
} );

const serverRoom = ( name: string, include: string[], timeout = 20_000 ) => ( {
	test: {
		name,
		environment: 'node',
		include,
		testTimeout: timeout,
		hookTimeout: Math.max( timeout, 60_000 ),
		restoreMocks: true,
	},
} );

/** Rooms that meet a real WordPress and a provider. */
const stageRoom = ( name: string, include: string ) => ( {
	test: {
		...serverRoom( name, [ include ], 180_000 ).test,
		globalSetup: 'tests/support/stage/set-up.mjs',
		fileParallelism: false,
		hookTimeout: 300_000,
	},
} );

/** Tests of what a whole page holds, style sheets and all: no other file may leave anything there. */
const WHOLE_PAGE = [
	'src/admin/{capture,launcher}/**/*.test.{ts,tsx}',
	'src/admin/features/help/tips/**/*.test.{ts,tsx}',
];

/** Tests that put something else in a module's place: no other file may meet what they put there. */
const MOCKING = [
	'tests/provider/fuzz-*.test.ts',
	'tests/provider/rebinding.test.ts',
];

/** Pure rules, which meet no database: `npm run test:stack` does not repeat them. */
const WITHOUT_DATABASE = [
	'src/provider/!(db|ledger)/**/*.test.ts',
	'src/provider/*.test.ts',
];

export default defineConfig( {
	test: {
		sequence: { sequencer: ByName },
		// Left alone, half of two processors would idle.
		maxWorkers: '100%',
		projects: [
			serverRoom( 'contract', [
				'src/contract/**/*.test.ts',
				'tests/contract/**/*.test.ts',
			] ),
			{
				test: {
					...serverRoom( 'provider', [
						'src/provider/**/*.test.ts',
						'tests/provider/**/*.test.ts',
					] ).test,
					exclude: [ ...MOCKING, ...WITHOUT_DATABASE ],
					// The modules of the whole application, for each of 150 files anew, took a fifth of all tests' time.
					isolate: false,
				},
			},
			{
				test: {
					...serverRoom( 'provider-alone', WITHOUT_DATABASE ).test,
					isolate: false,
				},
			},
			serverRoom( 'provider-mocks', MOCKING ),
			{
				test: {
					...browserRoom( 'admin', [
						'src/admin/**/*.test.{ts,tsx}',
					] ).test,
					exclude: WHOLE_PAGE,
					setupFiles: [
						'tests/support/browser-setup.ts',
						'tests/support/panel-setup.ts',
					],
					// WordPress's components, for each of 60 files anew, took most of the time.
					isolate: false,
				},
			},
			browserRoom( 'admin-page', WHOLE_PAGE ),
			{
				test: {
					...browserRoom( 'desk', [ 'src/desk/**/*.test.{ts,tsx}' ] )
						.test,
					isolate: false,
				},
			},
			serverRoom( 'tools', [
				'tools/**/*.test.{mjs,ts}',
				'tests/bench/**/*.test.mjs',
			] ),
			serverRoom( 'capture', [ 'tests/capture/**/*.test.ts' ], 120_000 ),
			{
				test: {
					...serverRoom(
						'states',
						[ 'tests/states/**/*.test.ts' ],
						120_000
					).test,
					globalSetup: 'tests/states/set-up.mjs',
				},
			},
			stageRoom( 'e2e', 'tests/e2e/**/*.test.ts' ),
			// Real servers only: a step of `npm run test:stack`.
			stageRoom( 'race', 'tests/race/**/*.test.ts' ),
			serverRoom( 'faults', [ 'tests/faults/**/*.test.mjs' ], 90_000 ),
		],
	},
} );

/** Runs the tests of one file in this process, as vitest would. */

import { freshUrl } from './fresh-modules.mjs';

// What vitest's own `expect` and `vi` look for in a worker.
globalThis.__vitest_worker__ = {
	config: { expect: {}, fakeTimers: {}, snapshotOptions: {} },
	providedContext: {},
	evaluatedModules: { idToModuleMap: new Map() },
	resolvingModules: new Set(),
	environment: { name: 'node' },
	ctx: { pool: 'threads' },
};
const { startTests } = await import( '@vitest/runner' );
const { expect, vi } = await import( 'vitest' );

const CONFIG = {
	root: process.cwd(),
	allowOnly: true,
	hookTimeout: 60_000,
	testTimeout: 60_000,
	maxConcurrency: 1,
	passWithNoTests: true,
	retry: 0,
	sequence: { hooks: 'stack', setupFiles: 'list', seed: 1 },
	setupFiles: [],
	tags: [],
};

/**
 * Runs a file's tests up to the first that fails.
 *
 * @param {string}                file               Path from the current folder.
 * @param {Object}                [options]
 * @param {Set<string>|undefined} [options.wanted]   Ids of the tests; all when left out.
 * @param {Function}              [options.onLoaded] Told when the file is read and nothing has run.
 * @param {Function}              [options.onTest]   Told of each test's id before it begins, and of undefined when it is done.
 * @return {Promise<{ results: Object[], error: string|undefined }>} Stryker's test results (`status` 0 is passed, 1 failed, 2 skipped), and what went wrong outside of a test.
 */
export async function runTestFile(
	file,
	{ wanted, onLoaded = () => {}, onTest = () => {} } = {}
) {
	let failed = false;
	const [ suite ] = await startTests( [ file ], {
		config: CONFIG,
		pool: 'threads',
		importFile: ( path ) => import( freshUrl( path ) ),
		onCollected: ( [ loaded ] ) => {
			leaveOut( loaded, file, wanted );
			onLoaded();
		},
		onBeforeRunSuite: ( one ) => skipIf( failed, one ),
		onBeforeRunTask: ( test ) => skipIf( failed, test ),
		onBeforeTryTask: ( test ) => {
			vi.restoreAllMocks();
			expect.setState( {
				assertionCalls: 0,
				currentTestName: test.name,
			} );
			onTest( idOf( file, test ) );
		},
		onAfterTryTask: () => onTest( undefined ),
		onAfterRunTask: ( { result } ) => {
			failed ||= result?.state === 'fail';
		},
	} );
	return {
		results: testsOf( suite )
			.filter( ( { mode } ) => mode !== 'skip' )
			.map( ( test ) => toResult( file, test ) ),
		error: errorOf( suite ),
	};
}

function skipIf( failed, task ) {
	if ( failed ) {
		task.mode = 'skip';
	}
}

/** @return {boolean} Whether anything of the suite is left to run. */
function leaveOut( suite, file, wanted ) {
	const kept = suite.tasks.filter( ( task ) => {
		const isWanted =
			task.type === 'suite'
				? leaveOut( task, file, wanted )
				: ! wanted || wanted.has( idOf( file, task ) );
		skipIf( ! isWanted, task );
		return isWanted;
	} );
	return kept.length > 0;
}

const testsOf = ( { tasks } ) =>
	tasks.flatMap( ( task ) =>
		task.type === 'suite' ? testsOf( task ) : [ task ]
	);

const nameOf = ( { name, suite } ) =>
	suite ? `${ nameOf( suite ) } > ${ name }`.replace( /^ > /, '' ) : name;

const idOf = ( file, task ) => `${ file }#${ nameOf( task ) }`;

function toResult( file, test ) {
	const isPassed = test.result?.state === 'pass';
	return {
		id: idOf( file, test ),
		name: nameOf( test ),
		fileName: file,
		timeSpentMs: test.result?.duration ?? 0,
		status: isPassed ? 0 : 1,
		failureMessage:
			test.result?.errors?.[ 0 ]?.message ?? 'It did not pass.',
	};
}

/** A file that could not be read, or a hook that threw. */
function errorOf( suite ) {
	const own = suite.result?.errors?.[ 0 ]?.message;
	return (
		own ??
		suite.tasks
			.filter( ( { type } ) => type === 'suite' )
			.map( errorOf )
			.find( Boolean )
	);
}

/**
 * A test runner for Stryker that stays: everything is loaded once, and only the test files are read anew for each mutant (of
 * constants: all of the project's code). Stryker's own runner for vitest starts a thread for each file of tests and loads
 * all packages into it, five seconds for each mutant. The tests mean what they mean in vitest: its `test`, its `expect`.
 */

import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { MUTATION_ROOMS } from './rooms.mjs';
import { reloadAll, watchImports } from './fresh-modules.mjs';
import { runTestFile } from './run-test-file.mjs';

const NAMESPACE = '__stryker__';
const ns = ( globalThis[ NAMESPACE ] ??= {} );

/** Stryker waits until code was passed a hundred times as often as without a mutant, which takes minutes in a hot loop. */
const LESS_PATIENT = 4;

class KeptRunner {
	/** Milliseconds of each file's tests in the dry run: the cheapest are asked first. */
	#costs = new Map();

	capabilities() {
		return { reloadEnvironment: true };
	}

	async init() {
		const { tests, exclude, keeps } =
			MUTATION_ROOMS[ process.env.DESKSIDE_MUTATION_ROOM ?? '' ];
		this.keeps = keeps;
		this.files = globSync( tests, { exclude } ).sort();
		await watchImports( process.cwd() );
	}

	/** All tests without a mutant, to know which of them come by which. */
	async dryRun() {
		const tests = [];
		for ( const file of this.files ) {
			const begun = performance.now();
			reloadAll();
			ns.currentTestId = loadingOf( file );
			const { results, error } = await runTestFile( file, {
				onTest: ( id ) =>
					( ns.currentTestId = id ?? loadingOf( file ) ),
			} );
			if ( error ) {
				return { status: 'error', errorMessage: error };
			}
			tests.push( loadingTest( file ), ...results );
			this.#costs.set( file, performance.now() - begun );
		}
		return {
			status: 'complete',
			tests,
			mutantCoverage: ns.mutantCoverage,
		};
	}

	async mutantRun( { activeMutant, testFilter, hitLimit, sandboxFileName } ) {
		Object.assign( ns, {
			hitCount: 0,
			hitLimit: hitLimit / LESS_PATIENT,
			activeMutant: undefined,
		} );
		const wanted = new Set( testFilter );
		const activate = () => ( ns.activeMutant = activeMutant.id );
		const isLoaded = this.files.some( ( file ) =>
			wanted.has( loadingOf( file ) )
		);
		const isFresh = isLoaded || this.keeps;
		if ( isFresh ) {
			reloadAll();
		}
		if ( isLoaded ) {
			activate();
		}
		try {
			return await this.#firstFailure(
				wanted,
				activate,
				sandboxFileName
			);
		} finally {
			ns.activeMutant = undefined;
			if ( isFresh ) {
				reloadAll();
			}
		}
	}

	async #firstFailure( wanted, activate, mutated ) {
		let ran = 0;
		for ( const file of this.#order( wanted, mutated ) ) {
			const { results, error } = await runTestFile( file, {
				// What one test made its modules remember decides what the next one sees.
				wanted:
					this.keeps || wanted.has( loadingOf( file ) )
						? undefined
						: wanted,
				onLoaded: activate,
			} );
			ran += results.length;
			const failed = results.find( ( { status } ) => status === 1 );
			if ( ns.hitCount > ns.hitLimit ) {
				return { status: 'timeout', reason: 'It went in circles.' };
			}
			if ( failed || error ) {
				return {
					status: 'killed',
					killedBy: [ failed?.id ?? loadingOf( file ) ],
					failureMessage: failed?.failureMessage ?? error,
					nrOfTests: ran,
				};
			}
		}
		return { status: 'survived', nrOfTests: ran };
	}

	/** The mutated file's own tests first, then the cheapest. */
	#order( wanted, mutated ) {
		const own = `${ basename( mutated, '.ts' ) }.test.ts`;
		const rank = ( file ) =>
			basename( file ) === own ? -1 : this.#costs.get( file ) ?? 0;
		const files = new Set(
			[ ...wanted ].map( ( id ) => id.split( '#' )[ 0 ] )
		);
		return this.files
			.filter( ( file ) => files.has( file ) )
			.sort( ( a, b ) => rank( a ) - rank( b ) );
	}
}

/**
 * What runs while a file and what it imports are loaded, and before and after its tests, counts as a test of its own. Stryker
 * would ask all tests of the room about it otherwise.
 */
const loadingOf = ( file ) => `${ file }#`;

const loadingTest = ( file ) => ( {
	id: loadingOf( file ),
	name: `${ file } is loaded`,
	fileName: file,
	timeSpentMs: 0,
	status: 0,
} );

const createRunner = () => new KeptRunner();
createRunner.inject = [];

export const strykerPlugins = [
	{ kind: 'TestRunner', name: 'kept', factory: createRunner },
];

/**
 * Every check that needs no server on the machine. Ends with the line `N passed, N failed`.
 *
 * `node tools/test.mjs` all; `--only STEP` one of them; `--unit [vitest arguments]` the fast tests only.
 */

import { ensureInstalled } from './setup/install.mjs';
import { handedToOwnNode } from './setup/node.mjs';

async function main( args ) {
	ensureInstalled();
	if ( await handedToOwnNode() ) {
		return;
	}
	const { endWhenAsked } = await import( './test/end-when-asked.mjs' );
	endWhenAsked();
	// Whatever a broken step left open must not keep us.
	process.exit( ( await runWanted( args ) ) > 0 ? 1 : 0 );
}

async function runWanted( args ) {
	const { eachStep, runSteps } = await import( './test/summary.mjs' );
	const { testSteps, UNIT_PROJECTS } = await import( './test/steps.mjs' );
	if ( args[ 0 ] === '--unit' ) {
		const { vitest } = await import( './test/vitest.mjs' );
		return runSteps( [
			{
				name: 'rooms',
				run: () => vitest( UNIT_PROJECTS, args.slice( 1 ) ),
			},
		] );
	}
	const steps = testSteps();
	const wanted =
		args[ 0 ] === '--only'
			? eachStep( steps ).filter( ( { name } ) => name === args[ 1 ] )
			: steps;
	if ( wanted.length === 0 ) {
		throw new Error(
			`There is no step "${ args[ 1 ] }": ${ eachStep( steps )
				.map( ( { name } ) => name )
				.join( ', ' ) }.`
		);
	}
	return runSteps( wanted );
}

main( process.argv.slice( 2 ) ).catch( ( error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exit( 1 );
} );

/** Runs steps, one line for each, everything of a step that failed, and the count at the end. */

import { secondsSince } from '../setup/run.mjs';

/**
 * One check of a run.
 *
 * @typedef {{ name: string, run: () => Promise<{ passed: number, failed: number, output?: string }> }} Step
 */

/**
 * Runs all steps, also after a failure.
 *
 * @param {Array<Step | Step[][]>} steps In order; a list of lanes runs them side by side, each lane in its order.
 * @return {Promise<number>} How many tests failed; a step that ran no test counts as one.
 */
export async function runSteps( steps ) {
	const count = { passed: 0, failed: 0 };
	for ( const step of steps ) {
		await Promise.all(
			lanesOf( step ).map( ( lane ) => runLane( lane, count ) )
		);
	}
	process.stdout.write(
		`${ count.passed } passed, ${ count.failed } failed\n`
	);
	return count.failed;
}

/**
 * The steps without their lanes.
 *
 * @param {Array<Step | Step[][]>} steps As `runSteps` takes them.
 * @return {Step[]} In order.
 */
export const eachStep = ( steps ) =>
	steps.flatMap( ( step ) => lanesOf( step ).flat() );

const lanesOf = ( step ) => ( Array.isArray( step ) ? step : [ [ step ] ] );

async function runLane( lane, count ) {
	for ( const step of lane ) {
		const begun = performance.now();
		const result = await runStep( step );
		count.passed += result.passed;
		count.failed += result.failed;
		report( step, result, begun );
	}
}

function report( { name }, { passed, failed, output = '' }, begun ) {
	const said = failed > 0 ? `\n${ output.trim() }\n\n` : '';
	process.stdout.write(
		`${ said }${ failed > 0 ? 'FAILED' : 'ok    ' } ${ name.padEnd(
			28
		) } ${ String( passed ).padStart( 5 ) } passed ${ secondsSince(
			begun
		).padStart( 7 ) } s\n`
	);
}

async function runStep( { run } ) {
	try {
		const result = await run();
		if ( result.passed + result.failed === 0 ) {
			return {
				passed: 0,
				failed: 1,
				output: `${ result.output ?? '' }\nThis step ran no test.`,
			};
		}
		return result;
	} catch ( error ) {
		return { passed: 0, failed: 1, output: error.stack };
	}
}

/**
 * A command as a step of one test: it passes with exit status 0.
 *
 * @param {{ status: number, output: string }} result Of `run`.
 * @return {{ passed: number, failed: number, output: string }} Counted.
 */
export function oneCheck( { status, output } ) {
	return {
		passed: status === 0 ? 1 : 0,
		failed: status === 0 ? 0 : 1,
		output,
	};
}

/**
 * Counts a command that ends with a line `N passed, N failed`.
 *
 * @param {{ status: number, output: string }} result Of `run`.
 * @return {{ passed: number, failed: number, output: string }} Counted; a bad exit status is a failure whatever the line says.
 */
export function countedByItself( { status, output } ) {
	const found = [ ...output.matchAll( /^(\d+) passed, (\d+) failed$/gm ) ].at(
		-1
	);
	const passed = Number( found?.[ 1 ] ?? 0 );
	const failed = Number( found?.[ 2 ] ?? 0 );
	return {
		passed,
		failed: status !== 0 && failed === 0 ? 1 : failed,
		output,
	};
}

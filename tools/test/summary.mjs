/** Runs steps in order, one line for each, everything of a step that failed, and the count at the end. */

import { whenOrphaned } from '../setup/orphan.mjs';
import { endCommands, secondsSince } from '../setup/run.mjs';

/** How long broken-off commands have to tidy up. */
const GRACE_MS = 5000;

/**
 * Runs all steps, also after a failure.
 *
 * @param {Array<{ name: string, run: () => Promise<{ passed: number, failed: number, output?: string }> }>} steps In order.
 * @return {Promise<number>} How many tests failed; a step that ran no test counts as one.
 */
export async function runSteps( steps ) {
	endWhenAsked();
	let passed = 0;
	let failed = 0;
	for ( const step of steps ) {
		const begun = performance.now();
		const result = await runStep( step );
		passed += result.passed;
		failed += result.failed;
		if ( result.failed > 0 ) {
			process.stdout.write( `\n${ ( result.output ?? '' ).trim() }\n\n` );
		}
		process.stdout.write(
			`${ result.failed > 0 ? 'FAILED' : 'ok    ' } ${ step.name.padEnd(
				28
			) } ${ String( result.passed ).padStart(
				5
			) } passed ${ secondsSince( begun ).padStart( 7 ) } s\n`
		);
	}
	process.stdout.write( `${ passed } passed, ${ failed } failed\n` );
	return failed;
}

/** A run that is broken off leaves no server and no browser behind: its commands end theirs. */
function endWhenAsked() {
	const end = () => {
		endCommands();
		setTimeout( () => process.exit( 1 ), GRACE_MS );
	};
	[ 'SIGINT', 'SIGTERM', 'disconnect' ].forEach( ( event ) =>
		process.on( event, end )
	);
	whenOrphaned( end );
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

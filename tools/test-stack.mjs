/**
 * The checks that need real servers and the machine's PHP: PostgreSQL, MariaDB, PHPUnit, PHPStan, PHPCS.
 *
 * Installs the distribution's packages where that is allowed; what cannot run fails and says what to install.
 * Ends with the line `N passed, N failed`. `--only STEP` runs one of them.
 */

import { ensureInstalled } from './setup/install.mjs';
import { handedToOwnNode } from './setup/node.mjs';

async function main( [ flag, name ] ) {
	ensureInstalled();
	if ( await handedToOwnNode() ) {
		return;
	}
	const { installNeeds } = await import( './stack/needs.mjs' );
	const { stackSteps } = await import( './stack/steps.mjs' );
	const { eachStep, runSteps } = await import( './test/summary.mjs' );
	const steps = stackSteps( await installNeeds() );
	const wanted =
		flag === '--only'
			? eachStep( steps ).filter( ( step ) => step.name === name )
			: steps;
	if ( wanted.length === 0 ) {
		throw new Error(
			`There is no step "${ name }": ${ eachStep( steps )
				.map( ( step ) => step.name )
				.join( ', ' ) }.`
		);
	}
	const { endWhenAsked } = await import( './test/end-when-asked.mjs' );
	endWhenAsked();
	// Whatever a broken step left open must not keep us.
	process.exit( ( await runSteps( wanted ) ) > 0 ? 1 : 0 );
}

main( process.argv.slice( 2 ) ).catch( ( error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exit( 1 );
} );

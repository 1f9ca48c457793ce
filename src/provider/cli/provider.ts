import { isDiskFull } from './is-disk-full.ts';
import { runCommand } from './run-command.ts';

/* What goes wrong is said on stderr, with exit code 1. */
runCommand( process.argv.slice( 2 ), process.env ).catch(
	( error: unknown ) => {
		console.error( sentenceOf( error ) );
		process.exitCode = 1;
	}
);

function sentenceOf( error: unknown ): unknown {
	if ( error instanceof Error ) {
		return error.message;
	}
	// The embedded database's file system throws objects that are no errors.
	return isDiskFull( error ) ? 'There is no room left on the disk.' : error;
}

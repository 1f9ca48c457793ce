import { runCommand } from './run-command.ts';

/* What goes wrong is said on stderr, with exit code 1. */
runCommand( process.argv.slice( 2 ), process.env ).catch(
	( error: unknown ) => {
		console.error( error instanceof Error ? error.message : error );
		process.exitCode = 1;
	}
);

import { checkPlan, describeMistake } from '../plans/check-plan.ts';
import { UsageError, type Command } from './command.ts';

/** `plan check FILE…`: every mistake with its place; exit code 1 when there is any. */
export const checkPlans: Command = ( files ) => {
	if ( files.length === 0 ) {
		throw new UsageError( 'Which files? plan check FILE...' );
	}
	const mistakes = files.flatMap( ( file ) =>
		checkPlan( file ).mistakes.map( ( mistake ) =>
			describeMistake( file, mistake )
		)
	);
	if ( mistakes.length > 0 ) {
		throw new UsageError( mistakes.join( '\n' ) );
	}
	console.log( `${ files.length } of ${ files.length } can be used.` );
	return Promise.resolve();
};

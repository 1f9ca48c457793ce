import { checkPlan, describeMistake } from '../plans/check-plan.ts';
import { UsageError, type Command } from './command.ts';

/** `plan check FILE…`: every mistake with its place, and exit code 1 when there is any; what is hardly meant so is a warning. */
export const checkPlans: Command = ( files ) => {
	if ( files.length === 0 ) {
		throw new UsageError( 'Which files? plan check FILE...' );
	}
	const checked = files.map( ( file ) => ( {
		file,
		...checkPlan( file ),
	} ) );
	const mistakes = checked.flatMap( ( { file, mistakes: found } ) =>
		found.map( ( mistake ) => describeMistake( file, mistake ) )
	);
	const warnings = checked.flatMap( ( { file, warnings: found } ) =>
		found.map(
			( warning ) => `${ describeMistake( file, warning ) } (warning)`
		)
	);
	if ( mistakes.length > 0 ) {
		throw new UsageError( [ ...mistakes, ...warnings ].join( '\n' ) );
	}
	console.log(
		[
			...warnings,
			`${ files.length } of ${ files.length } can be used.`,
		].join( '\n' )
	);
	return Promise.resolve();
};

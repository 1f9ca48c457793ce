import { readConfig } from '../config.ts';
import { UsageError, type Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { HELP, usageOf } from './help-words.ts';
import { misspeltVariables } from './misspelt-variables.ts';

const ASKS_FOR_HELP = new Set( [ '--help', '-h' ] );

/**
 * Runs what a command line says.
 *
 * @param args What stands after the program.
 * @param env  Where the configuration comes from.
 * @throws {UsageError} when it cannot be understood, and whatever the command throws.
 */
export async function runCommand(
	args: readonly string[],
	env: Record< string, string | undefined >
): Promise< void > {
	const found = findCommand( args );
	const words = args.filter( ( word ) => ! ASKS_FOR_HELP.has( word ) );
	if ( words.length < args.length || ( ! found && words[ 0 ] === 'help' ) ) {
		console.log( helpFor( found ? words : withoutHelp( words ) ) );
		return;
	}
	if ( ! found ) {
		throw new UsageError( notFound( words ) );
	}
	const config = readConfig( env );
	for ( const hint of misspeltVariables( env ) ) {
		console.error( hint );
	}
	try {
		await found.command( found.rest, config );
	} catch ( error ) {
		throw isUnparsed( error )
			? new UsageError( `${ error.message }\n${ usageOf( found.name ) }` )
			: error;
	}
}

function findCommand(
	args: readonly string[]
): { name: string; command: Command; rest: string[] } | null {
	for ( const words of [ 2, 1 ] ) {
		const name = args.slice( 0, words ).join( ' ' );
		const command = Object.hasOwn( COMMANDS, name )
			? COMMANDS[ name ]
			: undefined;
		if ( command ) {
			return { name, command, rest: args.slice( words ) };
		}
	}
	return null;
}

const withoutHelp = ( words: readonly string[] ): readonly string[] =>
	words[ 0 ] === 'help' ? words.slice( 1 ) : words;

/** `help`, `help pair`, `pair --help`, `help agent`: the lines that are about it, or all of them. */
function helpFor( words: readonly string[] ): string {
	const [ name = '' ] = words;
	const usage = usageOf( words.slice( 0, 2 ).join( ' ' ) ) ?? usageOf( name );
	if ( name !== '' && usage === null ) {
		throw new UsageError( notFound( words ) );
	}
	return usage ?? HELP;
}

/** Nothing to run: a group of commands has its lines, and what is not known is named. */
function notFound( words: readonly string[] ): string {
	const [ name = '' ] = words;
	const named = words
		.slice( 0, usageOf( name ) === null ? 1 : 2 )
		.join( ' ' );
	return name === ''
		? HELP
		: `There is no command "${ named }".\n${
				usageOf( name ) ??
				`There are ${ Object.keys( COMMANDS ).join(
					', '
				) }; help explains them.`
		  }`;
}

/** What `parseArgs` says of an option that it does not know. */
const isUnparsed = ( error: unknown ): error is Error =>
	error instanceof TypeError &&
	String( ( error as { code?: unknown } ).code ).startsWith(
		'ERR_PARSE_ARGS'
	);

import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';

/**
 * What follows the name of a command that knows no options.
 *
 * @throws {UsageError} for a word too many: it was meant for something, and would be passed over.
 */
export function wordsOf( args: string[], most: number ): string[] {
	const { positionals } = parseArgs( { args, allowPositionals: true } );
	atMost( positionals, most );
	return positionals;
}

/** The same for what `parseArgs` found beside options. */
export function atMost( words: readonly string[], most: number ): void {
	const tooMany = words[ most ];
	if ( tooMany !== undefined ) {
		throw new UsageError(
			`"${ tooMany }" is one word too many; names with blanks stand in quotes.`
		);
	}
}

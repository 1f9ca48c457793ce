import type { z } from 'zod';
import { doubledKeys } from '../plans/doubled-keys.ts';
import { readText } from '../plans/read-text.ts';
import { syntaxMistake } from '../plans/syntax-mistake.ts';
import { stepsOf } from '../plans/value-at.ts';
import { UsageError } from './command.ts';

/**
 * What a file of JSON says, if it says it rightly.
 *
 * @param beside What else is wrong with a value that the schema takes.
 * @throws {UsageError} with every mistake and its place.
 */
export function readJsonFile< Value >(
	file: string,
	schema: z.ZodType< Value >,
	beside: ( value: Value ) => readonly string[]
): Value {
	const text = textOf( file );
	const parsed = schema.safeParse( parse( file, text ) );
	const mistakes = [
		...doubledKeys( text ).map(
			( { at, message } ) =>
				`${ stepsOf( at ).join( '.' ) }: ${ message }`
		),
		...( parsed.success
			? beside( parsed.data )
			: parsed.error.issues.map(
					( { path, message } ) =>
						`${ path.join( '.' ) || 'the file' }: ${ message }`
			  ) ),
	];
	if ( ! parsed.success || mistakes.length > 0 ) {
		throw new UsageError( `${ file }\n${ mistakes.join( '\n' ) }` );
	}
	return parsed.data;
}

function textOf( file: string ): string {
	let read: ReturnType< typeof readText >;
	try {
		read = readText( file );
	} catch {
		throw new UsageError( `${ file } cannot be read.` );
	}
	if ( ! read.isUtf8 ) {
		throw new UsageError(
			`${ file } is not in UTF-8, so letters such as é would be lost: save it as UTF-8.`
		);
	}
	return read.text;
}

function parse( file: string, text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch ( error ) {
		const { line, message } = syntaxMistake( text, error as Error );
		throw new UsageError( `${ file }:${ line } ${ message }` );
	}
}

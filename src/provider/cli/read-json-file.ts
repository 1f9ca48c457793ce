import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { UsageError } from './command.ts';

/**
 * What a file of JSON says, if it says it rightly.
 *
 * @param beside What else is wrong with a value that the schema takes.
 * @throws {UsageError} with every mistake and its place.
 */
export async function readJsonFile< Value >(
	file: string,
	schema: z.ZodType< Value >,
	beside: ( value: Value ) => readonly string[]
): Promise< Value > {
	const parsed = schema.safeParse( parse( await readText( file ) ) );
	const mistakes = parsed.success
		? beside( parsed.data )
		: parsed.error.issues.map(
				( { path, message } ) =>
					`${ path.join( '.' ) || 'the file' }: ${ message }`
		  );
	if ( ! parsed.success || mistakes.length > 0 ) {
		throw new UsageError( `${ file }\n${ mistakes.join( '\n' ) }` );
	}
	return parsed.data;
}

const readText = ( file: string ): Promise< string > =>
	readFile( file, 'utf8' ).catch( () => {
		throw new UsageError( `${ file } cannot be read.` );
	} );

function parse( text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch ( error ) {
		throw new UsageError( `This is no JSON: ${ String( error ) }` );
	}
}

import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { doubledKeys } from '../plans/doubled-keys.ts';
import { stepsOf } from '../plans/value-at.ts';
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
	const text = await readText( file );
	const parsed = schema.safeParse( parse( text ) );
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

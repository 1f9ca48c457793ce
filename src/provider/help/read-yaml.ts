import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';
import type { HelpMistake } from './help-mistake.ts';

/**
 * Reads YAML with a schema; every mistake comes with the line it stands in.
 *
 * @param path  The file, for the mistakes.
 * @param text  YAML.
 * @param shape What it must be.
 * @param first The line of the file that the text begins at, counted from 1.
 */
export function readYaml< Value >(
	path: string,
	text: string,
	shape: z.ZodType< Value >,
	first = 1
): { value: Value | null; mistakes: HelpMistake[] } {
	const lines = new LineCounter();
	// Neither tags nor merges, and few aliases: a file of ours needs none of them.
	const doc = parseDocument( text, { lineCounter: lines, schema: 'core' } );
	const at = ( offset: number ) => lines.linePos( offset ).line + first - 1;
	if ( doc.errors.length > 0 ) {
		return {
			value: null,
			mistakes: doc.errors.map( ( error ) => ( {
				path,
				line: at( error.pos[ 0 ] ),
				message: error.message.split( '\n' )[ 0 ] ?? '',
			} ) ),
		};
	}
	const parsed = shape.safeParse( doc.toJS( { maxAliasCount: 10 } ) );
	return parsed.success
		? { value: parsed.data, mistakes: [] }
		: {
				value: null,
				mistakes: parsed.error.issues.map( ( issue ) => ( {
					path,
					line: at( offsetOf( doc, issue.path ) ),
					message: `${ issue.path.join( '.' ) || 'the file' }: ${
						issue.message
					}`,
				} ) ),
		  };
}

/** Where a value stands, or the nearest one around it. */
function offsetOf(
	doc: Document.Parsed,
	path: readonly PropertyKey[]
): number {
	for ( let length = path.length; length > 0; length-- ) {
		const node = doc.getIn( path.slice( 0, length ), true );
		if ( isNode( node ) && node.range ) {
			return node.range[ 0 ];
		}
	}
	return 0;
}

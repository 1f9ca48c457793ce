import type { z } from 'zod';
import { escapePointer } from './json-lines.ts';
import type { Mistake } from './mistake.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a schema found, each at its own place: every unknown key at itself, of a choice between forms what the closest lacks. */
export function issueMistakes( issue: Issue, before: Path = [] ): Mistake[] {
	const path = [ ...before, ...issue.path ];
	switch ( issue.code ) {
		case 'unrecognized_keys':
			return issue.keys.map( ( key ) => ( {
				at: pointer( [ ...path, key ] ),
				message: `Unrecognized key: "${ key }"`,
			} ) );
		case 'invalid_union':
			return unionMistakes( issue, path );
		default:
			return [ { at: pointer( path ), message: issue.message } ];
	}
}

/** A price rule of no kind at all gets one sentence that names them all; one of a known kind gets that kind's own mistakes. */
function unionMistakes(
	{ errors, message }: Extract< Issue, { code: 'invalid_union' } >,
	path: Path
): Mistake[] {
	const [ closest ] = errors
		.filter( ( form ) => ! form.some( isAnotherForm ) )
		.toSorted( ( a, b ) => a.length - b.length );
	return closest
		? closest.flatMap( ( inner ) => issueMistakes( inner, path ) )
		: [ { at: pointer( path ), message } ];
}

/** It was not meant to be this form: another word, another type, another kind. */
const isAnotherForm = ( { code, path }: Issue ): boolean =>
	path.length === 0
		? code === 'invalid_type' || code === 'invalid_value'
		: path.length === 1 && path[ 0 ] === 'kind';

const pointer = ( path: Path ): string =>
	path.map( ( step ) => `/${ escapePointer( String( step ) ) }` ).join( '' );

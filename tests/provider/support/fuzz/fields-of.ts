import type * as z from 'zod';
import { toJsonSchema, type JsonSchema } from './json-schema.ts';

/**
 * Every field that a body may have, by its path, in all branches of the schema; a list's items and a dictionary's values are
 * `*`. `capture.notices.*.text`.
 */
export function fieldsOf( schema: z.ZodType | null ): string[] {
	return schema === null
		? []
		: [ ...new Set( walk( toJsonSchema( schema ), '' ) ) ];
}

function walk( schema: JsonSchema, at: string ): string[] {
	const below = ( name: string, part: JsonSchema ) => {
		const path = at === '' ? name : `${ at }.${ name }`;
		return [ path, ...walk( part, path ) ];
	};
	return [
		...[ schema.anyOf, schema.oneOf, schema.allOf ].flatMap(
			( parts ) => parts?.flatMap( ( part ) => walk( part, at ) ) ?? []
		),
		...Object.entries( schema.properties ?? {} ).flatMap(
			( [ name, part ] ) => below( name, part )
		),
		...( schema.items ? below( '*', schema.items ) : [] ),
		...( typeof schema.additionalProperties === 'object'
			? below( '*', schema.additionalProperties )
			: [] ),
	];
}

/** Turns a zod schema into the JSON Schema (draft 4) that WordPress's REST API and our own PHP check understand. */

import { z } from 'zod';

/** What PHP reads; everything else (formats beside their pattern, defaults, $schema) is left out. */
const KEPT = [
	'type',
	'enum',
	'pattern',
	'minLength',
	'maxLength',
	'minimum',
	'maximum',
	'minItems',
	'maxItems',
	'required',
];

/**
 * The schema as plain data for PHP.
 *
 * @param {import('zod').ZodType} schema         A schema of the contract.
 * @param {Object}                [options]
 * @param {boolean}               [options.open] Lets fields through that the schema does not name: for the provider's answers.
 * @return {Record<string, unknown>} Draft 4, without $ref, const and unknown keywords.
 */
export function toPhpSchema( schema, { open = false } = {} ) {
	return convert(
		z.toJSONSchema( schema, { reused: 'inline', cycles: 'throw' } ),
		open
	);
}

function convert( node, open ) {
	if ( Array.isArray( node.type ) ) {
		const { type, ...rules } = node;
		return {
			anyOf: type.map( ( one ) =>
				convert(
					one === 'null' ? { type: one } : { ...rules, type: one },
					open
				)
			),
		};
	}
	const out = {};
	for ( const key of KEPT ) {
		if ( key in node ) {
			out[ key ] =
				key === 'pattern' ? wholeText( node[ key ] ) : node[ key ];
		}
	}
	if ( 'const' in node ) {
		out.enum = [ node.const ];
	}
	if ( node.anyOf ) {
		out.anyOf = node.anyOf.map( ( option ) => convert( option, open ) );
	}
	if ( node.items ) {
		out.items = convert( node.items, open );
	}
	if ( node.type === 'object' ) {
		out.properties = Object.fromEntries(
			Object.entries( node.properties ?? {} ).map(
				( [ name, child ] ) => [ name, convert( child, open ) ]
			)
		);
		Object.assign( out, rest( node, open ) );
	}
	return out;
}

/** What an object may hold besides its named fields; draft 4 ties a rule for names to patternProperties. */
function rest( { additionalProperties, propertyNames }, open ) {
	if ( typeof additionalProperties !== 'object' ) {
		return { additionalProperties: open };
	}
	const values = convert( additionalProperties, open );
	return propertyNames?.pattern
		? {
				patternProperties: {
					[ wholeText( propertyNames.pattern ) ]: values,
				},
				additionalProperties: open,
		  }
		: { additionalProperties: values };
}

/** PCRE's `$` also matches before a last line feed; a browser's does not. */
function wholeText( pattern ) {
	return pattern.replace( /\$$/, '(?![\\s\\S])' );
}

import fc from 'fast-check';
import type * as z from 'zod';
import { anId, ULID_PATTERN } from './id-arbitrary.ts';
import { toJsonSchema, type JsonSchema } from './json-schema.ts';

const KIND_OF_ID = /^\^([a-z]{3})_\[0-9A-HJKMNP-TV-Z\]\{26\}\$$/;
const MOST_ITEMS = 3;
const A_TEXT = 40;

/** Values that a zod schema takes, its edges often among them. */
export function validFor( schema: z.ZodType ): fc.Arbitrary< unknown > {
	return from( toJsonSchema( schema ) );
}

function from( schema: JsonSchema ): fc.Arbitrary< unknown > {
	if ( 'const' in schema ) {
		return fc.constant( schema.const );
	}
	if ( schema.enum ) {
		return fc.constantFrom( ...schema.enum );
	}
	const choices = schema.anyOf ?? schema.oneOf;
	if ( choices ) {
		return fc.oneof( ...choices.map( from ) );
	}
	if ( schema.allOf ) {
		return from( Object.assign( {}, ...schema.allOf ) as JsonSchema );
	}
	return fc.oneof(
		...[ schema.type ?? 'any' ].flat().map( ofType( schema ) )
	);
}

const ofType =
	( schema: JsonSchema ) =>
	( type: string ): fc.Arbitrary< unknown > => {
		switch ( type ) {
			case 'string':
				return texts( schema );
			case 'integer':
				return integers( schema );
			case 'number':
				return fc.oneof( integers( schema ), fractions( schema ) );
			case 'boolean':
				return fc.boolean();
			case 'null':
				return fc.constant( null );
			case 'array':
				return arrays( schema );
			case 'object':
				return objects( schema );
			default:
				return fc.jsonValue( { maxDepth: 2 } );
		}
	};

function texts( schema: JsonSchema ): fc.Arbitrary< string > {
	const { pattern, format, minLength = 0, maxLength = 200 } = schema;
	const kind = KIND_OF_ID.exec( pattern ?? '' )?.[ 1 ];
	if ( kind !== undefined || pattern === ULID_PATTERN ) {
		return anId( kind ?? null );
	}
	if ( format === 'date-time' ) {
		return instants;
	}
	if ( format === 'email' ) {
		return fc.constantFrom( 'anna@shop.example', 'a@b.example' );
	}
	if ( pattern !== undefined ) {
		return fc
			.stringMatching( new RegExp( pattern ) )
			.filter( ( text ) => text.length <= maxLength );
	}
	return fc.oneof(
		{
			weight: 9,
			arbitrary: fc.string( {
				unit: 'grapheme',
				minLength,
				maxLength: Math.max( minLength, Math.min( maxLength, A_TEXT ) ),
			} ),
		},
		{ weight: 1, arbitrary: fc.constant( `@m:${ maxLength }` ) }
	);
}

const instants = fc
	.date( {
		min: new Date( '2026-01-01T00:00:00Z' ),
		max: new Date( '2027-06-30T00:00:00Z' ),
		noInvalidDate: true,
	} )
	.map( ( date ) => date.toISOString() );

function integers( schema: JsonSchema ): fc.Arbitrary< number > {
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
	const min = Math.ceil(
		minimum ?? ( exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1 )
	);
	const max = Math.floor(
		maximum ??
			( exclusiveMaximum === undefined
				? min + 1000
				: exclusiveMaximum - 1 )
	);
	return fc.oneof(
		fc.integer( { min, max } ),
		fc.constantFrom( min, max, Math.min( max, min + 1 ) )
	);
}

function fractions( { minimum = 0, maximum = 1000 }: JsonSchema ) {
	return fc.double( { min: minimum, max: maximum, noNaN: true } );
}

function arrays( { items = {}, minItems = 0, maxItems }: JsonSchema ) {
	const maxLength = Math.max(
		minItems,
		Math.min( maxItems ?? MOST_ITEMS, MOST_ITEMS )
	);
	return fc.array( from( items ), { minLength: minItems, maxLength } );
}

function objects( schema: JsonSchema ): fc.Arbitrary< unknown > {
	const { properties = {}, required = [], additionalProperties } = schema;
	const names = Object.keys( properties );
	if ( names.length === 0 && typeof additionalProperties === 'object' ) {
		return fc.dictionary(
			from(
				schema.propertyNames ?? { type: 'string' }
			) as fc.Arbitrary< string >,
			from( additionalProperties ),
			{ maxKeys: MOST_ITEMS, noNullPrototype: true }
		);
	}
	return fc.record(
		Object.fromEntries(
			names.map( ( name ) => [ name, from( properties[ name ] ?? {} ) ] )
		),
		{ requiredKeys: required, noNullPrototype: true }
	);
}

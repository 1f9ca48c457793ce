import * as z from 'zod';

/** The part of JSON Schema that zod writes. */
export interface JsonSchema {
	type?: string | string[];
	const?: unknown;
	enum?: unknown[];
	anyOf?: JsonSchema[];
	oneOf?: JsonSchema[];
	allOf?: JsonSchema[];
	properties?: Record< string, JsonSchema >;
	required?: string[];
	additionalProperties?: JsonSchema | boolean;
	propertyNames?: JsonSchema;
	items?: JsonSchema;
	minItems?: number;
	maxItems?: number;
	minLength?: number;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	exclusiveMinimum?: number;
	exclusiveMaximum?: number;
	multipleOf?: number;
	pattern?: string;
	format?: string;
}

/** What a zod schema takes, in words that can be walked. */
export const toJsonSchema = ( schema: z.ZodType ): JsonSchema =>
	z.toJSONSchema( schema, {
		io: 'input',
		unrepresentable: 'any',
	} ) as JsonSchema;

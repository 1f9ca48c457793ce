import { z } from 'zod';
import { clientDuty, type ClientDuty } from './item-schema.ts';
import type { Placed } from './mistake.ts';
import { plan as planSchema, type Plan } from './plan-schema.ts';
import { topicRule, type TopicRule } from './topic-schema.ts';
import { entriesAt } from './value-at.ts';

/** What of a plan file can be relied on although other things in it are wrong. */
export interface PlanParts {
	/** The file's own JSON, right or wrong. */
	data: unknown;
	/** The plan's fields without those that have a mistake anywhere in them. */
	right: Partial< Plan >;
	/** Of lists each entry by itself, also without the fields that have a mistake. */
	topics: Placed< Partial< TopicRule > >[];
	clientDuties: Placed< Partial< ClientDuty > >[];
}

export function planParts( data: unknown ): PlanParts {
	const entries = < S extends z.ZodRawShape >(
		schema: z.ZodObject< S >,
		at: string
	) =>
		entriesAt( data, at ).map( ( entry ) => ( {
			at: entry.at,
			value: rightFields( schema, entry.value ),
		} ) );
	return {
		data,
		right: rightFields( planSchema, data ),
		topics: entries( topicRule, '/topics' ),
		clientDuties: entries( clientDuty, '/duties/client' ),
	};
}

/** The fields of an object that are right, defaults filled in; none of what is no object. */
export function rightFields< S extends z.ZodRawShape >(
	{ shape }: z.ZodObject< S >,
	data: unknown
): Partial< z.output< z.ZodObject< S > > > {
	const fields: Record< string, unknown > = {};
	if ( typeof data === 'object' && data !== null ) {
		for ( const [ key, schema ] of Object.entries( shape ) ) {
			const field = z.safeParse(
				schema,
				( data as Record< string, unknown > )[ key ]
			);
			if ( field.success ) {
				fields[ key ] = field.data;
			}
		}
	}
	// Each field was made by the schema of its own key.
	return fields as Partial< z.output< z.ZodObject< S > > >;
}

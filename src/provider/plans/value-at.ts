import type { Placed } from './mistake.ts';

/** The keys that a JSON pointer (RFC 6901) goes through. */
export const stepsOf = ( at: string ): string[] =>
	at
		.split( '/' )
		.slice( 1 )
		.map( ( step ) =>
			step.replaceAll( '~1', '/' ).replaceAll( '~0', '~' )
		);

/** What stands at a JSON pointer; undefined where nothing does. */
export const valueAt = ( data: unknown, at: string ): unknown =>
	stepsOf( at ).reduce< unknown >(
		( inside, step ) =>
			typeof inside === 'object' &&
			inside !== null &&
			Object.hasOwn( inside, step )
				? ( inside as Record< string, unknown > )[ step ]
				: undefined,
		data
	);

/** The entries of the list at a JSON pointer; none where no list is. */
export function entriesAt( data: unknown, at: string ): Placed< unknown >[] {
	const list = valueAt( data, at );
	return Array.isArray( list )
		? list.map( ( value: unknown, index ) => ( {
				at: `${ at }/${ index }`,
				value,
		  } ) )
		: [];
}

import { queueQuery } from '../../contract/desk.ts';
import type { Filter } from '../store/types.ts';

const known = queueQuery.omit( { after: true, tickets: true } );

/** In the order in which they are written. */
const NAMES = [
	'view',
	'status',
	'site',
	'urgency',
	'topic',
	'plan',
	'words',
] as const satisfies readonly ( keyof Filter )[];

/**
 * What an address says of the queue; what it cannot say is left out.
 *
 * @param search Without the question mark.
 */
export function readFilter( search: string ): Filter {
	const parts = Object.entries( known.shape ).flatMap(
		( [ name, schema ] ) => {
			const value = new URLSearchParams( search ).get( name );
			return value && schema.safeParse( value ).success
				? [ [ name, value ] ]
				: [];
		}
	);
	return known.parse( Object.fromEntries( parts ) );
}

/**
 * The same, back to text; the same filter is always the same text.
 *
 * @param filter What is wanted.
 */
export function writeFilter( filter: Filter ): string {
	const search = new URLSearchParams();
	for ( const name of NAMES ) {
		const value = filter[ name ];
		if ( value ) {
			search.set( name, value );
		}
	}
	return search.toString();
}

import { mistakeIf, type Mistake, type Placed } from './mistake.ts';
import { entriesAt, valueAt } from './value-at.ts';

/** Whatever is named by an id: a second one of the same name would never be found. */
const LISTS = [
	'/topics',
	'/urgencies',
	'/lines',
	'/channels',
	'/pauses',
	'/promises',
	'/exclusions',
	'/client_slips',
	'/examples',
	'/duties/provider',
	'/duties/client',
];

/** Ids that stand twice in their list. */
export const mistakesInIds = ( data: unknown ): Mistake[] =>
	LISTS.flatMap( ( list ) => {
		const seen = new Set< string >();
		return idsAt( data, list ).flatMap( ( { at, value: id } ) => {
			const again = seen.has( id );
			seen.add( id );
			return mistakeIf( again, at, `The id "${ id }" is used twice.` );
		} );
	} );

/**
 * Whether a list has no entry of this id. An entry with a mistake counts, and so does any in a list that is none: what is wrong
 * there is told there, and not once more wherever its name is used.
 */
export const lacks = ( data: unknown, list: string, id: string ): boolean =>
	Array.isArray( valueAt( data, list ) ?? [] ) &&
	! idsAt( data, list ).some( ( { value } ) => value === id );

const idsAt = ( data: unknown, list: string ): Placed< string >[] =>
	entriesAt( data, list ).flatMap( ( entry ) => {
		const id = valueAt( entry.value, '/id' );
		return typeof id === 'string'
			? [ { at: `${ entry.at }/id`, value: id } ]
			: [];
	} );

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
	LISTS.flatMap( ( list ) => usedTwice( data, list, 'id' ) );

/** Names that stand twice in a list, whose entries have them under `key`. */
export function usedTwice(
	data: unknown,
	list: string,
	key: string
): Mistake[] {
	const seen = new Set< string >();
	return namesAt( data, list, key ).flatMap( ( { at, value: name } ) => {
		const again = seen.has( name );
		seen.add( name );
		return mistakeIf(
			again,
			at,
			`The ${ key } "${ name }" is used twice.`
		);
	} );
}

/**
 * Whether a list has no entry of this id. An entry with a mistake counts, and so does any in a list that is none: what is wrong
 * there is told there, and not once more wherever its name is used.
 */
export const lacks = ( data: unknown, list: string, id: string ): boolean =>
	Array.isArray( valueAt( data, list ) ?? [] ) &&
	! namesAt( data, list, 'id' ).some( ( { value } ) => value === id );

const namesAt = (
	data: unknown,
	list: string,
	key: string
): Placed< string >[] =>
	entriesAt( data, list ).flatMap( ( entry ) => {
		const name = valueAt( entry.value, `/${ key }` );
		return typeof name === 'string'
			? [ { at: `${ entry.at }/${ key }`, value: name } ]
			: [];
	} );

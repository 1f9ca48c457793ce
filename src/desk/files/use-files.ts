import { useSyncExternalStore } from 'react';
import { onShelf, shelfOf, type Shelf } from './file-shelf.ts';

/**
 * The files of an agent at a ticket. They live as long as the page, whatever is looked at meanwhile and over a new sign-in.
 *
 * @param name `draftKey( 'files', … )`.
 */
export function useFiles( name: string ): Shelf {
	return useSyncExternalStore( onShelf, () => shelfOf( name ) );
}

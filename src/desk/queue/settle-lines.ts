import type { QueueItem } from '../../contract/desk.ts';

/** What stands on the screen, and how many changes of it wait. */
export interface SettledLines {
	lines: readonly QueueItem[];
	/** Lines that are new, elsewhere or gone at the provider. */
	waiting: number;
	/** Ids of lines that do not belong to the list any more. */
	gone: readonly string[];
}

/**
 * The lines to show. While somebody points at one, each line stays where it is: its content is as fresh as can be, and what
 * would move it waits. Lines that come after all that is shown move nothing, so they do not wait.
 *
 * @param shown  What stands on the screen.
 * @param fresh  The queue as the provider has it now.
 * @param isHeld Whether somebody points at a line, with pointer or focus.
 */
export function settleLines(
	shown: readonly QueueItem[],
	fresh: readonly QueueItem[],
	isHeld: boolean
): SettledLines {
	if ( ! isHeld || shown.length === 0 ) {
		return { lines: fresh, waiting: 0, gone: [] };
	}
	const now = new Map( fresh.map( ( item ) => [ item.id, item ] ) );
	const before = new Set( shown.map( ( { id } ) => id ) );
	const gone = shown.flatMap( ( { id } ) => ( now.has( id ) ? [] : [ id ] ) );
	const lastKnown = fresh.reduce(
		( last, { id }, index ) => ( before.has( id ) ? index : last ),
		-1
	);
	const isNew = ( { id }: QueueItem ) => ! before.has( id );
	const staying = shown.filter( ( { id } ) => now.has( id ) );
	const inOrder = fresh.filter( ( { id } ) => before.has( id ) );
	const moved = staying.filter(
		( { id }, index ) => inOrder[ index ]?.id !== id
	).length;
	return {
		lines: [
			...shown.map( ( item ) => now.get( item.id ) ?? item ),
			...fresh.slice( lastKnown + 1 ).filter( isNew ),
		],
		waiting:
			fresh.slice( 0, lastKnown + 1 ).filter( isNew ).length +
			moved +
			gone.length,
		gone,
	};
}

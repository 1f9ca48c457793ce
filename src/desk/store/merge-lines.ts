import type { QueueItem } from '../../contract/desk.ts';

interface Fresh {
	/** The first page, and what was read beside it. */
	lines: readonly QueueItem[];
	/** Ids of tickets that something happened to: what of them did not come along belongs to the list no more. */
	changed: readonly string[];
	/** Whether the provider has further lines, which come when they are asked for. */
	hasMore: boolean;
}

/**
 * A long list after something happened to a few of its tickets: those lines are fresh, all others stay as they are, each in the
 * provider's order.
 *
 * @param before What was read of the queue.
 * @param fresh  What was read now.
 */
export function mergeLines(
	before: readonly QueueItem[],
	{ lines, changed, hasMore }: Fresh
): QueueItem[] {
	const fresh = new Set( lines.map( ( { id } ) => id ) );
	const last = before.at( -1 );
	const known = new Set( before.map( ( { id } ) => id ) );
	const isBeyond = ( line: QueueItem ) =>
		hasMore && last && ! known.has( line.id ) && inOrder( line, last ) > 0;
	return [
		...before.filter(
			( { id } ) => ! fresh.has( id ) && ! changed.includes( id )
		),
		...lines.filter( ( line ) => ! isBeyond( line ) ),
	].sort( inOrder );
}

/** The queue's order: what stands first, then the larger plan, then age. */
function inOrder( one: QueueItem, other: QueueItem ): number {
	return (
		Number( other.stands_first ) - Number( one.stands_first ) ||
		other.plan_size - one.plan_size ||
		compare( one.created_at, other.created_at ) ||
		compare( one.id, other.id )
	);
}

/** As the database compares them, whatever the browser's language. */
function compare( one: string, other: string ): number {
	if ( one === other ) {
		return 0;
	}
	return one < other ? -1 : 1;
}

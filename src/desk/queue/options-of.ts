import type { QueueItem } from '../../contract/desk.ts';

/** Something that a list can be narrowed to. */
export interface Option {
	value: string;
	label: string;
}

/**
 * What can be chosen of a kind: what the lines that are here have, by name, and what is chosen already.
 *
 * @param lines  Lines of the queue.
 * @param pick   The value and its name in a line.
 * @param chosen The chosen value, and what to call it where no line tells its name.
 */
export function optionsOf(
	lines: readonly QueueItem[],
	pick: ( line: QueueItem ) => Option,
	chosen: { value: string | undefined; label: string }
): Option[] {
	const names = new Map(
		lines.map( pick ).map( ( { value, label } ) => [ value, label ] )
	);
	if ( chosen.value && ! names.has( chosen.value ) ) {
		names.set( chosen.value, chosen.label );
	}
	return [ ...names ]
		.map( ( [ value, label ] ) => ( { value, label } ) )
		.sort( ( a, b ) => a.label.localeCompare( b.label ) );
}

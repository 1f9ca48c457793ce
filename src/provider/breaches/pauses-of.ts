import type { Pause } from '../clock/pause.ts';
import type { PauseRow } from './clock-file.ts';

/** Rows as the clock counts them. */
export const pausesOf = (
	rows: readonly Pick< PauseRow, 'from_at' | 'to_at' | 'reason' >[]
): Pause[] =>
	rows.map( ( { from_at, to_at, reason } ) => ( {
		from: Date.parse( from_at ),
		to: to_at === null ? null : Date.parse( to_at ),
		reason,
	} ) );

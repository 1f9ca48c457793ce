import type { Selectable } from 'kysely';
import type { TicketsTable } from '../db/ticket-schema.ts';
import type { Waiting } from '../estimates/estimate-types.ts';
import type { ClockFile, ClockRow } from './clock-file.ts';
import { pausesOf } from './pauses-of.ts';

type Clocks = Pick< ClockFile, 'clocks' | 'pauses' >;

/** The promise of a ticket that is not kept or replaced yet. */
export const runningOf = ( {
	clocks,
}: Pick< ClockFile, 'clocks' > ): ClockRow | undefined =>
	clocks.find( ( { ended_at } ) => ended_at === null );

/**
 * From when everything that is promised of a ticket counts, of whatever class it becomes: its clock, the sentence in the thread
 * and what is shown before saving all begin here.
 */
export function waitingOf(
	{
		waiting_since,
		agent_id,
	}: Pick< Selectable< TicketsTable >, 'waiting_since' | 'agent_id' >,
	file: Clocks
): Waiting {
	const running = runningOf( file );
	const since = running?.started_at ?? waiting_since;
	return {
		since: since === null ? null : Date.parse( since ),
		pauses: pausesOf( file.pauses ),
		in_charge: agent_id !== null && running?.promise !== 'taken_in_charge',
	};
}

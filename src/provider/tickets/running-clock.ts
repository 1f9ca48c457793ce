import type { Estimate } from '../../contract/estimate.ts';
import type { TicketRow } from './ticket-row.ts';

export type RunningClock = Pick<
	TicketRow,
	'due_at' | 'due_measures' | 'due_is_breach'
>;

/** No deadline runs: somebody answered, or nobody promised. */
export const STOPPED: RunningClock = {
	due_at: null,
	due_measures: null,
	due_is_breach: false,
};

/** The deadline that begins with an estimate's response. */
export function clockOf( {
	response,
}: Pick< Estimate, 'response' > ): RunningClock {
	return response.latest === null
		? STOPPED
		: {
				due_at: response.latest,
				due_measures: response.measures,
				due_is_breach: response.latest_is_breach,
		  };
}

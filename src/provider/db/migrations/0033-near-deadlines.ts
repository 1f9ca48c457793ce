import type { Migration } from '../migration.ts';

/** A deadline is near for a quarter of an hour at least; clocks that begin from now on have it in their own hours. */
export const nearDeadlines: Migration = {
	name: '0033-near-deadlines',
	statements: [
		`update ticket_clocks
			set warn_at = least( warn_at, greatest( started_at, latest - interval '15 minutes' ) )
			where ended_at is null and latest is not null`,
	],
};

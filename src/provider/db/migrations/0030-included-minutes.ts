import type { Migration } from '../migration.ts';

/**
 * Work that costs the client nothing is written down too: neither from the allowance nor billed. Without a place of its own it
 * took minutes that the plan does not take for it, or could not be written at all.
 */
export const includedMinutes: Migration = {
	name: '0030-included-minutes',
	statements: [
		`alter table minute_entries add column included int not null default 0`,
		`alter table minute_entries drop constraint shape_of_kind`,
		`alter table minute_entries add constraint shape_of_kind check ( case kind
			when 'grant' then minutes > 0 and billable = 0 and included = 0
			when 'use' then minutes <= 0 and billable >= 0 and included >= 0 and billable - minutes + included > 0
			when 'consent' then minutes = 0 and billable = 0 and included = 0
			when 'correction' then billable - minutes + included <> 0 and (
				( minutes <= 0 and billable >= 0 and included >= 0 ) or ( minutes >= 0 and billable <= 0 and included <= 0 ) )
			when 'lapse' then minutes <> 0 and billable = 0 and included = 0
		end )`,
	],
};

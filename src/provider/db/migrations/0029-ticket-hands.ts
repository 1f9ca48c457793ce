import type { Migration } from '../migration.ts';

/** Since when an agent has a ticket, and who solved it over what: two agents at one desk must be able to know it. */
export const ticketHands: Migration = {
	name: '0029-ticket-hands',
	statements: [
		`alter table tickets add column agent_since timestamptz, add column solved_at timestamptz,
			add column solved_by text, add column solved_over timestamptz`,
	],
};

import type { Migration } from '../migration.ts';
import { ACCESS } from './0001-core-access.ts';
import { TICKETS } from './0001-core-tickets.ts';

/**
 * Who may speak (providers, agents, contracts, sites, their tokens) and what is said (tickets, messages, attachments).
 * Keys start with provider and site, so that the tables can be spread by site; ids are ULIDs with their kind before them.
 */
export const core: Migration = {
	name: '0001-core',
	statements: [ ...ACCESS, ...TICKETS ],
};

import type { Migration } from '../migration.ts';

/** Names of stored files that no row keeps: written down before the bytes, so that a kill in between leaves none for good. */
export const filesToRemove: Migration = {
	name: '0032-files-to-remove',
	statements: [
		`create table files_to_remove (
			stored_name text primary key,
			due_at timestamptz not null,
			given_up boolean not null default false
		)`,
		`create index files_to_remove_due on files_to_remove ( due_at )`,
	],
};

import type { Migration } from '../migration.ts';

/** Only work that was begun can be begun too early; lists of what was broken and of what was begun early are read apart. */
export const earlyStarts: Migration = {
	name: '0031-early-starts',
	statements: [
		`alter table ticket_clocks add column begun boolean not null default false`,
		`create index breaches_by_kind on breaches ( provider_id, kind, happened_at desc, id desc )`,
		`drop index breaches_of_provider`,
	],
};

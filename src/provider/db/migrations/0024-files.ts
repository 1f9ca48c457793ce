import type { Migration } from '../migration.ts';

/** Why a file was refused, and the addresses under which one can be saved for some minutes. */
export const files: Migration = {
	name: '0024-files',
	statements: [
		`alter table attachments add column refused_for text
			check ( refused_for in ( 'no_room', 'too_large', 'type', 'unsafe', 'cancelled', 'never_came', 'erased' ) )`,
		`update attachments set refused_for = 'type' where status = 'refused'`,
		`alter table attachments add constraint attachments_refused_for
			check ( ( status = 'refused' ) = ( refused_for is not null ) )`,
		`create index attachments_awaited on attachments ( announced_at ) where status = 'awaited'`,
		`create table attachment_addresses (
			token_sha256 text primary key,
			provider_id text not null,
			site_id text not null,
			attachment_id text not null,
			expires_at timestamptz not null,
			foreign key ( provider_id, site_id, attachment_id ) references attachments on delete cascade
		)`,
		`create index attachment_addresses_over on attachment_addresses ( expires_at )`,
	],
};

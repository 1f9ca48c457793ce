import type { Migration } from '../migration.ts';

/** Answers by mail: the key in a ticket's address, and which mails were taken in already. */
export const mailIn: Migration = {
	name: '0025-mail-in',
	statements: [
		`create table mail_threads (
			token text primary key check ( token ~ '^[a-z2-7]{26}$' ),
			provider_id text not null,
			site_id text not null,
			ticket_id text not null,
			unique ( provider_id, site_id, ticket_id ),
			foreign key ( provider_id, site_id, ticket_id ) references tickets on delete cascade
		)`,
		`create table received_mails (
			provider_id text not null,
			site_id text not null,
			mail_sha256 text not null,
			ticket_id text not null,
			message_id text,
			received_at timestamptz not null,
			primary key ( provider_id, site_id, mail_sha256 ),
			foreign key ( provider_id, site_id, ticket_id ) references tickets on delete cascade
		)`,
		`create index received_mails_old on received_mails ( received_at )`,
	],
};

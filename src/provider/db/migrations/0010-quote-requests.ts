import type { Migration } from '../migration.ts';

/** Who asked whom to approve a quote. It only grows: the mail and the badge of the one who was asked rest on it. */
export const quoteRequests: Migration = {
	name: '0010-quote-requests',
	statements: [
		`create table quote_requests (
			provider_id text not null,
			site_id text not null,
			quote_id text not null,
			version int not null check ( version > 0 ),
			by_ref text not null,
			by_name text not null,
			to_ref text not null,
			to_name text not null,
			to_email text,
			to_locale text not null,
			note text not null,
			at timestamptz not null,
			primary key ( provider_id, site_id, quote_id, version, by_ref, to_ref ),
			foreign key ( provider_id, site_id, quote_id ) references quotes
		)`,
		`create index quote_requests_of_person on quote_requests ( provider_id, site_id, to_ref )`,
		`create trigger quote_requests_append_only before update or delete on quote_requests
			for each row execute function quotes_append_only()`,
	],
};

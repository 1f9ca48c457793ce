/**
 * What leaves the provider, written in the transaction of the change that it tells of: a request for work, an event for a
 * site, a mail. Jobs take it from there.
 */
export const OUTGOING: readonly string[] = [
	`create table job_requests (
		id bigint generated always as identity primary key,
		queue text not null,
		key text not null,
		data jsonb not null,
		not_before timestamptz,
		asked_at timestamptz not null default now(),
		unique ( queue, key )
	)`,
	`create table site_webhooks (
		provider_id text not null,
		site_id text not null,
		url text not null,
		position bigint not null default 0,
		created_at timestamptz not null,
		stopped_at timestamptz,
		primary key ( provider_id, site_id ),
		foreign key ( provider_id, site_id ) references sites
	)`,
	// The one secret that is kept as it is: whoever signs needs it. No export has this table.
	`create table site_webhook_secrets (
		provider_id text not null,
		site_id text not null,
		secret text not null,
		created_at timestamptz not null,
		expires_at timestamptz,
		primary key ( provider_id, site_id, secret ),
		foreign key ( provider_id, site_id ) references site_webhooks on delete cascade
	)`,
	`create table site_events (
		provider_id text not null,
		site_id text not null,
		id text not null,
		type text not null,
		data jsonb not null,
		at timestamptz not null,
		position bigint,
		delivered_at timestamptz,
		tries int not null default 0,
		problem text,
		primary key ( provider_id, site_id, id ),
		foreign key ( provider_id, site_id ) references sites
	)`,
	`create unique index site_events_order on site_events ( provider_id, site_id, position )`,
	`create index site_events_unplaced on site_events ( provider_id, site_id, id ) where position is null`,
	`create index site_events_age on site_events ( at )`,
	`create table mails (
		provider_id text not null references providers,
		id text not null,
		site_id text,
		ticket_id text,
		key text not null,
		kind text not null,
		recipient text not null,
		recipient_name text not null,
		locale text not null,
		data jsonb not null,
		asked_at timestamptz not null,
		sent_at timestamptz,
		given_up_at timestamptz,
		tries int not null default 0,
		problem text,
		primary key ( provider_id, id ),
		unique ( provider_id, key )
	)`,
	`create index mails_of_ticket on mails ( provider_id, site_id, ticket_id, asked_at )`,
	`create index mails_age on mails ( asked_at )`,
];

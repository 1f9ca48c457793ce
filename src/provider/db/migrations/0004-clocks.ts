/** Promised times as they run and as they were broken, and the times in which they stand still. */
export const CLOCKS: readonly string[] = [
	`create table ticket_clocks (
		provider_id text not null,
		site_id text not null,
		ticket_id text not null,
		position int not null check ( position > 0 ),
		promise text not null check ( promise in ( 'first_answer', 'next_answer', 'taken_in_charge' ) ),
		urgency text check ( urgency in ( 'red', 'yellow', 'green', 'white' ) ),
		started_at timestamptz not null,
		earliest timestamptz,
		latest timestamptz,
		latest_is_breach boolean not null,
		warn_at timestamptz,
		ended_at timestamptz check ( ended_at >= started_at ),
		judged boolean not null default false,
		primary key ( provider_id, site_id, ticket_id, position ),
		check ( ( latest is null ) = ( warn_at is null ) ),
		foreign key ( provider_id, site_id, ticket_id ) references tickets
	)`,
	// One deadline at a time: that is what the queue shows.
	`create unique index ticket_clocks_running on ticket_clocks ( provider_id, site_id, ticket_id ) where ended_at is null`,
	`create index ticket_clocks_due on ticket_clocks ( latest ) where not judged`,
	`create index ticket_clocks_near on ticket_clocks ( provider_id, warn_at ) where ended_at is null`,
	// What ran before there was this table: it began with the message that waits.
	`insert into ticket_clocks ( provider_id, site_id, ticket_id, position, promise, urgency, started_at, latest, latest_is_breach, warn_at )
		select provider_id, site_id, id, 1,
			case when due_measures = 'taken_in_charge' then 'taken_in_charge'
				when coalesce( waiting_since, created_at ) = created_at then 'first_answer' else 'next_answer' end,
			urgency, coalesce( waiting_since, created_at ), due_at, due_is_breach, due_at
		from tickets where due_at is not null`,
	`create table clock_pauses (
		provider_id text not null,
		site_id text not null,
		id text not null,
		ticket_id text,
		reason text not null check ( reason <> '' ),
		from_at timestamptz not null,
		to_at timestamptz check ( to_at >= from_at ),
		said_by text not null,
		said_at timestamptz not null,
		primary key ( provider_id, site_id, id ),
		foreign key ( provider_id, site_id ) references sites,
		foreign key ( provider_id, site_id, ticket_id ) references tickets
	)`,
	`create table breaches (
		provider_id text not null,
		site_id text not null,
		ticket_id text not null,
		id text not null,
		position int not null,
		kind text not null check ( kind in ( 'late', 'early' ) ),
		promise text not null,
		started_at timestamptz not null,
		earliest timestamptz,
		latest timestamptz not null,
		latest_is_breach boolean not null,
		happened_at timestamptz not null,
		contract_id text not null,
		plan_id text not null,
		plan_version int not null,
		evidence jsonb not null,
		recorded_at timestamptz not null,
		primary key ( provider_id, site_id, id ),
		unique ( provider_id, site_id, ticket_id, position, kind ),
		foreign key ( provider_id, site_id, ticket_id, position ) references ticket_clocks,
		foreign key ( provider_id, contract_id ) references contracts
	)`,
	`create index breaches_of_provider on breaches ( provider_id, happened_at desc, id desc )`,
	`create trigger breaches_append_only before update or delete on breaches
		for each row execute function quotes_append_only()`,
	`create trigger breaches_keep before truncate on breaches
		for each statement execute function quotes_append_only()`,
];

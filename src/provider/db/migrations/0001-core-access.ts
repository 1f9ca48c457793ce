/** Providers, agents, contracts, sites and what lets them in. Secrets are kept as SHA-256 or scrypt, never themselves. */
export const ACCESS: readonly string[] = [
	`create table providers (
		id text primary key,
		name text not null,
		colour text not null,
		logo text,
		phone text,
		created_at timestamptz not null
	)`,
	`create table agents (
		provider_id text not null references providers,
		id text not null,
		name text not null,
		email text not null,
		role text not null check ( role in ( 'agent', 'operator' ) ),
		password_hash text not null,
		disabled_at timestamptz,
		created_at timestamptz not null,
		primary key ( provider_id, id )
	)`,
	// Signing in names no provider, so an address stands for one agent in the whole installation.
	`create unique index agents_email on agents ( lower( email ) )`,
	`create table desk_sessions (
		token_sha256 text primary key,
		provider_id text not null,
		agent_id text not null,
		created_at timestamptz not null,
		expires_at timestamptz not null,
		foreign key ( provider_id, agent_id ) references agents
	)`,
	`create index desk_sessions_expiry on desk_sessions ( expires_at )`,
	`create table contracts (
		provider_id text not null references providers,
		id text not null,
		client text not null,
		plan_id text not null,
		plan_version int not null check ( plan_version > 0 ),
		plan_size int not null default 0,
		starts_on date not null,
		ends_on date check ( ends_on >= starts_on ),
		zone text not null,
		currency text not null check ( currency ~ '^[A-Z]{3}$' ),
		vat_percent numeric( 5, 2 ) check ( vat_percent between 0 and 100 ),
		hourly_rate_cents int check ( hourly_rate_cents >= 0 ),
		terms jsonb not null default '{}',
		created_at timestamptz not null,
		primary key ( provider_id, id )
	)`,
	`create table sites (
		provider_id text not null,
		id text not null,
		contract_id text not null,
		url text not null,
		name text not null,
		wordpress text not null,
		deskside text not null,
		next_number int not null default 1,
		paired_at timestamptz not null,
		disconnected_at timestamptz,
		primary key ( provider_id, id ),
		unique ( provider_id, contract_id ),
		foreign key ( provider_id, contract_id ) references contracts
	)`,
	`create table site_tokens (
		token_sha256 text primary key,
		provider_id text not null,
		site_id text not null,
		created_at timestamptz not null,
		expires_at timestamptz,
		foreign key ( provider_id, site_id ) references sites
	)`,
	`create index site_tokens_site on site_tokens ( provider_id, site_id )`,
	`create table pairing_codes (
		code_sha256 text primary key,
		provider_id text not null,
		contract_id text not null,
		created_at timestamptz not null,
		expires_at timestamptz not null,
		used_at timestamptz,
		foreign key ( provider_id, contract_id ) references contracts
	)`,
	`create table idempotency_keys (
		provider_id text not null,
		actor_id text not null,
		key text not null,
		fingerprint text not null,
		status int,
		body text,
		created_at timestamptz not null,
		primary key ( provider_id, actor_id, key )
	)`,
];

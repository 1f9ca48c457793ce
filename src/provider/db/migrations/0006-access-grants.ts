import type { Migration } from '../migration.ts';

/** Time-limited access to a site's admin: what was given, its uses, and the keys that let agents in while it lasts. */
export const accessGrants: Migration = {
	name: '0006-access-grants',
	statements: [
		`create table access_grants (
			provider_id text not null,
			site_id text not null,
			id text not null,
			ticket_id text not null,
			contract_id text not null,
			role text not null,
			role_label text not null,
			may_not jsonb not null check ( jsonb_typeof( may_not ) = 'array' ),
			granted_ref text not null,
			granted_name text not null,
			granted_at timestamptz not null,
			ends_at timestamptz not null,
			revoked_ref text,
			revoked_name text,
			revoked_at timestamptz,
			primary key ( provider_id, site_id, id ),
			check ( ends_at - granted_at between interval '1 hour' and interval '14 days' ),
			check ( ( revoked_at is null ) = ( revoked_ref is null ) and ( revoked_at is null ) = ( revoked_name is null ) ),
			foreign key ( provider_id, site_id, ticket_id ) references tickets,
			foreign key ( provider_id, contract_id ) references contracts
		)`,
		// The desk knows a grant by its id alone.
		`create unique index access_grants_id on access_grants ( provider_id, id )`,
		`create index access_grants_of_ticket on access_grants ( provider_id, site_id, ticket_id, granted_at )`,
		// Private halves, in a table of their own that no export and no backup for others has; a row goes when its grant ends.
		`create table access_keys (
			provider_id text not null,
			site_id text not null,
			grant_id text not null,
			private_key text not null,
			ends_at timestamptz not null,
			primary key ( provider_id, site_id, grant_id ),
			foreign key ( provider_id, site_id, grant_id ) references access_grants
		)`,
		`create index access_keys_end on access_keys ( ends_at )`,
		`create table access_uses (
			provider_id text not null,
			site_id text not null,
			grant_id text not null,
			id text not null,
			agent_id text not null,
			agent_name text not null,
			asked_at timestamptz not null,
			came_in_at timestamptz,
			primary key ( provider_id, site_id, grant_id, id ),
			foreign key ( provider_id, site_id, grant_id ) references access_grants,
			foreign key ( provider_id, agent_id ) references agents
		)`,
		// An end is an end: neither is taken back nor moved, whichever code tries.
		`create function access_grants_stay() returns trigger language plpgsql as $$
		begin
			if old.revoked_at is not null
				or row( old.role, old.may_not, old.granted_at, old.ends_at ) is distinct from row( new.role, new.may_not, new.granted_at, new.ends_at ) then
				raise exception 'access grant % stays as it was given and as it ended', old.id using errcode = 'check_violation';
			end if;
			return new;
		end $$`,
		`create trigger access_grants_stay before update on access_grants
			for each row execute function access_grants_stay()`,
	],
};

import type { Migration } from '../migration.ts';

/** What agents found a ticket to be about, beside what its owner sent: each change with its own estimate, never changed after. */
export const classes: Migration = {
	name: '0015-classes',
	statements: [
		`create table ticket_classes (
			provider_id text not null,
			site_id text not null,
			ticket_id text not null,
			position int not null check ( position > 0 ),
			topic text not null,
			urgency text check ( urgency in ( 'red', 'yellow', 'green', 'white' ) ),
			facts jsonb not null,
			estimate jsonb not null,
			reason text not null check ( reason <> '' ),
			agent_id text not null,
			agent_name text not null,
			classed_at timestamptz not null,
			primary key ( provider_id, site_id, ticket_id, position ),
			foreign key ( provider_id, site_id, ticket_id ) references tickets,
			foreign key ( provider_id, agent_id ) references agents
		)`,
		`create function ticket_classes_append_only() returns trigger language plpgsql as $$
		begin
			raise exception '% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
		end $$`,
		`create trigger ticket_classes_append_only before update or delete on ticket_classes
			for each row execute function ticket_classes_append_only()`,
		`create trigger ticket_classes_keep before truncate on ticket_classes
			for each statement execute function ticket_classes_append_only()`,
		// The evidence of what the owner sent and saw stands as it came in; where the ticket stands may change.
		`create function tickets_keep_evidence() returns trigger language plpgsql as $$
		begin
			if ( new.facts, new.estimate ) is distinct from ( old.facts, old.estimate )
				or new.estimate_seen is distinct from old.estimate_seen or new.consent is distinct from old.consent then
				raise exception 'what the owner sent and saw never changes' using errcode = 'restrict_violation';
			end if;
			return new;
		end $$`,
		`create trigger tickets_keep_evidence before update on tickets
			for each row execute function tickets_keep_evidence()`,
	],
};

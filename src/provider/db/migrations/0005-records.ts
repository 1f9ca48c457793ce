import type { Migration } from '../migration.ts';

const KEEP = [
	'pause_notes',
	'ticket_refusals',
	'journal_entries',
	'advice_notices',
	'advice_reminders',
	'advice_acknowledgements',
];

/**
 * What is written down beside tickets and minutes: why clocks stood still, what was refused and to whom it was referred, the
 * contract's journal, and advice with its acknowledgement. All of it only grows.
 */
export const records: Migration = {
	name: '0005-records',
	statements: [
		`create table pause_notes (
			provider_id text not null,
			site_id text not null,
			pause_id text not null,
			what text not null check ( what in ( 'opened', 'ended' ) ),
			note text not null,
			by_kind text not null check ( by_kind in ( 'site', 'agent' ) ),
			by_ref text not null,
			by_name text not null,
			at timestamptz not null,
			primary key ( provider_id, site_id, pause_id, what ),
			foreign key ( provider_id, site_id, pause_id ) references clock_pauses
		)`,
		// Two agents at once open one pause of a reason, not two.
		`create unique index clock_pauses_open on clock_pauses ( provider_id, site_id, ticket_id, reason )
			where to_at is null and ticket_id is not null`,
		`create table ticket_refusals (
			provider_id text not null,
			site_id text not null,
			ticket_id text not null,
			position int not null check ( position > 0 ),
			reason text not null check ( reason <> '' ),
			referral_kind text not null check ( referral_kind in ( 'outside_professional', 'larger_plan' ) ),
			referral_to text not null check ( referral_to <> '' ),
			agent_id text not null,
			agent_name text not null,
			refused_at timestamptz not null,
			primary key ( provider_id, site_id, ticket_id, position ),
			foreign key ( provider_id, site_id, ticket_id ) references tickets,
			foreign key ( provider_id, agent_id ) references agents
		)`,
		// Minutes on a refused request, whichever code writes them.
		`create function minutes_of_refused() returns trigger language plpgsql as $$
		begin
			if exists ( select from tickets where provider_id = new.provider_id and id = new.ticket_id and status = 'refused' ) then
				raise exception 'ticket % is refused: no minutes can be booked on it', new.ticket_id using errcode = 'check_violation';
			end if;
			return new;
		end $$`,
		`create trigger minutes_of_refused before insert on minute_entries
			for each row when ( new.kind = 'use' and new.ticket_id is not null ) execute function minutes_of_refused()`,
		`create table journal_entries (
			provider_id text not null,
			contract_id text not null,
			id text not null check ( id like 'jou\\_%' ),
			revision int not null check ( revision > 0 ),
			kind text not null check ( kind in ( 'function', 'anomaly', 'work' ) ),
			subject text not null check ( subject <> '' ),
			text text not null,
			happened_at timestamptz not null,
			ended_at timestamptz check ( ended_at >= happened_at ),
			site_id text,
			ticket_id text,
			minute_entry_id text,
			by_kind text not null check ( by_kind in ( 'site', 'agent' ) ),
			by_ref text not null,
			by_name text not null,
			written_at timestamptz not null,
			primary key ( provider_id, contract_id, id, revision ),
			check ( kind <> 'work' or ended_at is null ),
			check ( ( site_id is null ) = ( ticket_id is null ) ),
			foreign key ( provider_id, contract_id ) references contracts,
			foreign key ( provider_id, site_id, ticket_id ) references tickets
		)`,
		`create index journal_order on journal_entries ( provider_id, contract_id, happened_at desc, id desc )`,
		// One journal entry for each entry of minutes.
		`create unique index journal_of_minutes on journal_entries ( provider_id, contract_id, minute_entry_id )
			where minute_entry_id is not null and revision = 1`,
		`create function journal_continues() returns trigger language plpgsql as $$
		declare
			before record;
		begin
			if new.revision = 1 then
				return new;
			end if;
			select * into before from journal_entries where provider_id = new.provider_id and contract_id = new.contract_id
				and id = new.id and revision = new.revision - 1;
			if not found or ( before.kind, before.by_kind ) is distinct from ( new.kind, new.by_kind )
				or ( before.site_id, before.ticket_id, before.minute_entry_id )
					is distinct from ( new.site_id, new.ticket_id, new.minute_entry_id ) then
				raise exception 'revision % of journal entry % follows nothing', new.revision, new.id
					using errcode = 'check_violation';
			end if;
			return new;
		end $$`,
		`create trigger journal_continues before insert on journal_entries
			for each row execute function journal_continues()`,
		`create table advice_notices (
			provider_id text not null,
			contract_id text not null,
			id text not null check ( id like 'adv\\_%' ),
			kind text not null check ( kind in ( 'security', 'general' ) ),
			subject text not null check ( subject <> '' ),
			text text not null check ( text <> '' ),
			addressed_to text not null check ( addressed_to <> '' ),
			agent_id text not null,
			agent_name text not null,
			given_at timestamptz not null,
			text_sha256 text not null check ( text_sha256 ~ '^[0-9a-f]{64}$' ),
			primary key ( provider_id, contract_id, id ),
			unique ( provider_id, contract_id, id, text_sha256 ),
			foreign key ( provider_id, contract_id ) references contracts,
			foreign key ( provider_id, agent_id ) references agents
		)`,
		`create index advice_order on advice_notices ( provider_id, contract_id, given_at desc, id desc )`,
		`create table advice_reminders (
			provider_id text not null,
			contract_id text not null,
			advice_id text not null,
			at timestamptz not null,
			agent_id text not null,
			agent_name text not null,
			primary key ( provider_id, contract_id, advice_id, at ),
			foreign key ( provider_id, contract_id, advice_id ) references advice_notices
		)`,
		// The key is the advice alone: acknowledged once. The reference makes the word about another text impossible.
		`create table advice_acknowledgements (
			provider_id text not null,
			contract_id text not null,
			advice_id text not null,
			text_sha256 text not null,
			person_ref text not null,
			person_name text not null,
			person_role text not null check ( person_role = 'owner' ),
			note text not null,
			at timestamptz not null,
			primary key ( provider_id, contract_id, advice_id ),
			foreign key ( provider_id, contract_id, advice_id, text_sha256 )
				references advice_notices ( provider_id, contract_id, id, text_sha256 )
		)`,
		...KEEP.flatMap( ( table ) => [
			`create trigger ${ table }_append_only before update or delete on ${ table }
				for each row execute function quotes_append_only()`,
			`create trigger ${ table }_keep before truncate on ${ table }
				for each statement execute function quotes_append_only()`,
		] ),
	],
};

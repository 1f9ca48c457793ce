import type { Migration } from '../migration.ts';

/**
 * The minutes of contracts. The rules are the table's own, so that no program can go round them: entries are only
 * inserted; each continues its month's chain; the allowance never falls below nothing; a billable minute needs a consent
 * of the same work that is large enough.
 */
export const ledger: Migration = {
	name: '0002-ledger',
	statements: [
		`create table minute_entries (
			provider_id text not null,
			contract_id text not null,
			month text not null check ( month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' ),
			id text not null check ( id like 'min\\_%' ),
			seq int not null check ( seq > 0 ),
			kind text not null check ( kind in ( 'grant', 'use', 'consent', 'correction', 'lapse' ) ),
			minutes int not null,
			billable int not null,
			consented int,
			balance int not null constraint minutes_not_overdrawn check ( balance >= 0 ),
			billed int not null constraint billed_not_negative check ( billed >= 0 ),
			scope text not null,
			ticket_id text,
			worked_at timestamptz not null,
			written_at timestamptz not null,
			recorded_at timestamptz not null default clock_timestamp(),
			person text not null,
			work text not null,
			primary key ( provider_id, contract_id, month, id ),
			unique ( provider_id, contract_id, month, seq ),
			foreign key ( provider_id, contract_id ) references contracts,
			constraint worked_before_written check ( worked_at <= written_at ),
			constraint shape_of_kind check ( case kind
				when 'grant' then minutes > 0 and billable = 0
				when 'use' then minutes <= 0 and billable >= 0 and billable - minutes > 0
				when 'consent' then minutes = 0 and billable = 0
				when 'correction' then billable <> minutes and ( ( minutes <= 0 and billable >= 0 ) or ( minutes >= 0 and billable <= 0 ) )
				when 'lapse' then minutes <> 0 and billable = 0
			end ),
			constraint consent_has_cap check ( ( kind = 'consent' ) = ( consented is not null ) and consented >= 0 )
		)`,
		`create unique index minute_entries_one_grant on minute_entries ( provider_id, contract_id, month ) where kind = 'grant'`,
		`create index minute_entries_of_work on minute_entries ( provider_id, contract_id, scope )`,
		`create table minute_keys (
			provider_id text not null,
			contract_id text not null,
			key text not null check ( length( key ) between 1 and 255 ),
			fingerprint text not null,
			month text not null,
			entry_id text not null,
			primary key ( provider_id, contract_id, key ),
			foreign key ( provider_id, contract_id, month, entry_id ) references minute_entries
		)`,
		`create function minute_entry_continues() returns trigger language plpgsql as $$
		declare
			last record;
		begin
			select seq, balance, billed into last from minute_entries
				where provider_id = new.provider_id and contract_id = new.contract_id and month = new.month
				order by seq desc limit 1;
			new.seq := coalesce( last.seq, 0 ) + 1;
			new.balance := coalesce( last.balance, 0 ) + new.minutes;
			new.billed := coalesce( last.billed, 0 ) + new.billable;
			return new;
		end $$`,
		`create trigger minute_entry_continues before insert on minute_entries
			for each row execute function minute_entry_continues()`,
		// After, not before: it then counts the new row too. The lock makes a second writer of the same work wait and see.
		`create function minute_entry_has_consent() returns trigger language plpgsql as $$
		declare
			agreed int;
			booked int;
		begin
			perform pg_advisory_xact_lock( hashtextextended( new.provider_id || ' ' || new.contract_id || ' ' || new.scope, 0 ) );
			select coalesce( max( consented ), 0 ), coalesce( sum( billable ), 0 ) into agreed, booked from minute_entries
				where provider_id = new.provider_id and contract_id = new.contract_id and scope = new.scope;
			if booked > agreed then
				raise exception 'billable minutes need a consent: % booked, % agreed', booked, agreed
					using errcode = 'DS001', constraint = 'billable_has_consent';
			end if;
			return null;
		end $$`,
		`create trigger minute_entry_has_consent after insert on minute_entries
			for each row when ( new.billable > 0 ) execute function minute_entry_has_consent()`,
		`create function minutes_are_append_only() returns trigger language plpgsql as $$
		begin
			raise exception 'minute entries are only ever added; write a correction' using errcode = 'DS002';
		end $$`,
		`create trigger minute_entries_are_append_only before update or delete or truncate on minute_entries
			for each statement execute function minutes_are_append_only()`,
		`create trigger minute_keys_are_append_only before update or delete or truncate on minute_keys
			for each statement execute function minutes_are_append_only()`,
	],
};

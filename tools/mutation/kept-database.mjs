/**
 * Stands in for tests/provider/support/test-database.ts: an embedded database that is emptied and used again instead of a new
 * one for each file of tests, which takes a second.
 */

import { sql } from 'kysely';
import { openTestDatabase as openNew } from '../../tests/provider/support/test-database.ts';

/** Databases that nobody uses; they outlive the modules that are loaded anew. */
const free = ( globalThis.__deskside_kept_databases__ ??= [] );

/**
 * A migrated, empty database for one test file alone.
 *
 * @param {Function} onStatement Told of each statement.
 * @return {Promise<Object>} An `OpenedDatabase`.
 */
export async function openTestDatabase( onStatement ) {
	const kept = free.pop() ?? ( await create() );
	await kept.empty();
	kept.told = onStatement;
	return {
		...kept.database,
		close: async () => {
			kept.told = undefined;
			free.push( kept );
		},
	};
}

async function create() {
	const kept = { told: undefined };
	const database = await openNew( ( statement ) => kept.told?.( statement ) );
	return Object.assign( kept, {
		database,
		empty: () => sql.raw( EMPTY ).execute( database.db ),
	} );
}

/** All rows but those that tell which migrations were done. As a replica: tables that only grow forbid it to everybody else. */
const EMPTY = `do $$
	declare
		one record;
		filled boolean;
	begin
		set session_replication_role = replica;
		for one in select tablename as name from pg_tables
			where schemaname = 'public' and tablename <> 'deskside_migrations'
		loop
			execute format( 'select exists ( select from %I )', one.name ) into filled;
			if filled then
				execute format( 'delete from %I', one.name );
			end if;
		end loop;
		for one in select sequencename as name from pg_sequences
			where schemaname = 'public' and last_value is not null
		loop
			execute format( 'alter sequence %I restart', one.name );
		end loop;
		set session_replication_role = origin;
	end $$`;

import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A quarter of what PostgreSQL takes by itself: nobody gets in while a table is looked at, and plans need no more. */
const STATISTICS_TARGET = 25;

/**
 * What a server does by itself and the embedded database does not (autovacuum): counts what lies in each table that changed, so
 * that plans are made for tables as they are and not for guesses, and frees the room of old versions of rows. Without it each
 * lookup is planned as if a table had a row or two. Tables one after another, so that requests get their turn in between;
 * safe to be killed in, and to repeat at any time.
 *
 * @return the tables that had changed, as `schema.table`.
 */
export async function tendEmbedded( db: Db ): Promise< string[] > {
	const names = await changedTables( db );
	for ( const name of names ) {
		await db.transaction().execute( async ( trx ) => {
			await sql`set local default_statistics_target = ${ sql.lit(
				STATISTICS_TARGET
			) }`.execute( trx );
			await sql`analyze ${ sql.raw( name ) }`.execute( trx );
		} );
		await sql`vacuum ${ sql.raw( name ) }`.execute( db );
	}
	return names;
}

/**
 * Tables of which a fifth was written since they were last looked at, or that are a fifth larger: what was written is no
 * longer known once the process was killed.
 */
async function changedTables( db: Db ): Promise< string[] > {
	await sql`select pg_stat_force_next_flush()`.execute( db );
	const { rows } = await sql< { name: string } >`
		select format( '%I.%I', space.nspname, class.relname ) as name
		from pg_class class join pg_namespace space on space.oid = class.relnamespace
		where class.relkind = 'r' and class.relpersistence = 'p' and (
			pg_stat_get_mod_since_analyze( class.oid ) > class.reltuples * 0.2 + 50
			or pg_relation_size( class.oid ) > ( class.relpages * 1.2 + 4 ) * current_setting( 'block_size' )::int )
		order by 1`.execute( db );
	return rows.map( ( { name } ) => name );
}

import { sql } from 'kysely';
import type { Db } from '../../../../src/provider/db/database.ts';

/** All rows of all tables that name one of some things, a line each. */
export async function rowsNaming(
	db: Db,
	ids: readonly string[]
): Promise< string[] > {
	const { rows: tables } = await sql< { name: string } >`
		select table_name as name from information_schema.tables
		where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(
		db
	);
	const found: string[] = [];
	for ( const { name } of tables ) {
		const { rows } = await sql< { line: string } >`
			select t::text as line from ${ sql.table( name ) } t
			where t::text like any( ${ ids.map( ( id ) => `%${ id }%` ) }::text[] )
			order by 1`.execute( db );
		found.push( ...rows.map( ( { line } ) => `${ name } ${ line }` ) );
	}
	return found;
}

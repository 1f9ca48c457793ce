import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** A table of the provider, as the database itself describes it. */
export interface Table {
	name: string;
	/** What is stored; columns that the database computes by itself are left out. */
	columns: string[];
	/** The columns that count up by themselves. */
	counters: string[];
	/** The tables whose rows must be there before. */
	needs: string[];
}

/** The list of steps is in the header; queues of jobs live in a schema of their own and are made anew. */
const NOT_OURS = 'deskside_migrations';

/** Every table in an order that every reference allows. */
export async function listTables( db: Db ): Promise< Table[] > {
	const { rows } = await sql< Table >`
		select class.relname as name,
			( select array_agg( attribute.attname::text order by attribute.attnum ) from pg_attribute attribute
				where attribute.attrelid = class.oid and attribute.attnum > 0 and not attribute.attisdropped
					and attribute.attgenerated = '' ) as columns,
			( select coalesce( array_agg( attribute.attname::text ), '{}' ) from pg_attribute attribute
				where attribute.attrelid = class.oid and attribute.attnum > 0 and not attribute.attisdropped
					and pg_get_serial_sequence( quote_ident( class.relname ), attribute.attname ) is not null ) as counters,
			( select coalesce( array_agg( distinct needed.relname::text ), '{}' ) from pg_constraint reference
				join pg_class needed on needed.oid = reference.confrelid
				where reference.conrelid = class.oid and reference.contype = 'f' and needed.oid <> class.oid ) as needs
		from pg_class class
		where class.relkind in ( 'r', 'p' ) and class.relnamespace = current_schema()::regnamespace
			and class.relname <> ${ NOT_OURS } and not class.relispartition
		order by class.relname`.execute( db );
	return inOrder( rows );
}

function inOrder( tables: readonly Table[] ): Table[] {
	const ordered: Table[] = [];
	let waiting = [ ...tables ];
	while ( waiting.length > 0 ) {
		const there = new Set( ordered.map( ( { name } ) => name ) );
		const next = waiting.filter( ( { needs } ) =>
			needs.every( ( name ) => there.has( name ) )
		);
		if ( next.length === 0 ) {
			throw new Error(
				`These tables need each other: ${ waiting
					.map( ( { name } ) => name )
					.join( ', ' ) }.`
			);
		}
		ordered.push( ...next );
		waiting = waiting.filter( ( table ) => ! next.includes( table ) );
	}
	return ordered;
}

/** The steps of the schema that ran, in their order; null for a database that none ran in. */
export async function ranMigrations( db: Db ): Promise< string[] | null > {
	const { rows: found } =
		await sql`select from pg_class where relname = ${ NOT_OURS }
			and relnamespace = current_schema()::regnamespace`.execute( db );
	if ( found.length === 0 ) {
		return null;
	}
	const { rows } = await sql< {
		name: string;
	} >`select name from deskside_migrations order by name`.execute( db );
	return rows.map( ( { name } ) => name );
}

/** Twenty thousand sites and as many entries as wanted, written by the database itself. */

import { createHash } from 'node:crypto';
import { sql } from 'kysely';

export const SITES = 20_000;
const A_MONTH = 20;
/** Contracts whose chains are counted again after the filling. */
const COUNTED = 200;

/**
 * Fills an empty, migrated database: whole months of a grant and nineteen uses for each contract, newest month first. The
 * table's triggers sleep meanwhile (row by row they would take hours), so what they would have counted is counted here and
 * checked afterwards.
 *
 * @param {Object} db      Of `openDatabase`.
 * @param {number} entries How many.
 * @return {Promise<number>} How many there are.
 * @throws {Error} When a chain is not what the triggers would have made.
 */
export async function fill( db, entries ) {
	await makeSites( db );
	const contracts = Math.min( SITES, Math.ceil( entries / A_MONTH ) );
	const months = Math.max( 1, Math.round( entries / A_MONTH / SITES ) );
	await db.connection().execute( async ( connection ) => {
		await sql`set session_replication_role = replica`.execute( connection );
		await sql`set statement_timeout = 0`.execute( connection );
		await sql`set maintenance_work_mem = '1GB'`.execute( connection );
		const makeIndexes = await dropIndexes( connection );
		await sql`insert into minute_entries ( provider_id, contract_id, month, id, seq, kind, minutes, billable, balance, billed, scope, worked_at, written_at, person, work )
			select 'pro_bench', 'con_01KB' || lpad( c::text, 22, '0' ), to_char( first, 'YYYY-MM' ), 'min_' || c || '_' || m || '_' || s, s,
				case s when 1 then 'grant' else 'use' end, case s when 1 then 30 else -1 end, 0, 31 - s, 0, 'min_' || c || '_' || m || '_' || s,
				first at time zone 'Europe/Amsterdam', first at time zone 'Europe/Amsterdam', 'Agent', 'A question answered'
			from generate_series( 1, ${ sql.lit(
				contracts
			) } ) c, generate_series( 1, ${ sql.lit( A_MONTH ) } ) s,
				generate_series( 0, ${ sql.lit( months - 1 ) } ) m,
				lateral ( select date_trunc( 'month', now() at time zone 'Europe/Amsterdam' ) - m * interval '1 month' as first ) f`.execute(
			connection
		);
		await makeIndexes();
		await sql`vacuum analyze minute_entries`.execute( connection );
		await sql`reset all`.execute( connection );
	} );
	await assertChains( db );
	const { rows } =
		await sql`select count(*)::int as n from minute_entries`.execute( db );
	return rows[ 0 ].n;
}

/**
 * Indexes that are no constraint's go while the table fills: made at its end they take a fraction of the time.
 *
 * @param {Object} connection Of Kysely.
 * @return {Promise<() => Promise<void>>} Makes them again, as the migrations did.
 */
async function dropIndexes( connection ) {
	const { rows } =
		await sql`select indexrelid::regclass::text as name, pg_get_indexdef( indexrelid ) as definition from pg_index
		where indrelid = 'minute_entries'::regclass and not exists ( select from pg_constraint where conindid = indexrelid )`.execute(
			connection
		);
	for ( const { name } of rows ) {
		await sql`drop index ${ sql.table( name ) }`.execute( connection );
	}
	return async () => {
		for ( const { definition } of rows ) {
			await sql.raw( definition ).execute( connection );
		}
	};
}

async function makeSites( db ) {
	const hashes = Array.from( { length: SITES }, ( _none, index ) =>
		createHash( 'sha256' )
			.update(
				`dsk_${ createHash( 'sha256' )
					.update( `bench ${ index + 1 }` )
					.digest( 'base64url' ) }`
			)
			.digest( 'hex' )
	);
	await sql`insert into providers ( id, name, colour, created_at ) values ( 'pro_bench', 'Bench', '#000000', now() )`.execute(
		db
	);
	await sql`insert into contracts ( provider_id, id, client, plan_id, plan_version, starts_on, zone, currency, terms, created_at )
		select 'pro_bench', 'con_01KB' || lpad( c::text, 22, '0' ), 'Client', 'standaard', 1, '2010-01-01', 'Europe/Amsterdam', 'EUR', '{}', now()
		from generate_series( 1, ${ sql.lit( SITES ) } ) c`.execute( db );
	await sql`insert into sites ( provider_id, id, contract_id, url, name, wordpress, deskside, paired_at )
		select 'pro_bench', 'sit_01KB' || lpad( c::text, 22, '0' ), 'con_01KB' || lpad( c::text, 22, '0' ), 'https://shop' || c || '.example', 'Shop', '6.9', '0.1.0', now()
		from generate_series( 1, ${ sql.lit( SITES ) } ) c`.execute( db );
	await sql`insert into site_tokens ( token_sha256, provider_id, site_id, created_at )
		select hash, 'pro_bench', 'sit_01KB' || lpad( n::text, 22, '0' ), now() from unnest( ${ hashes }::text[] ) with ordinality as t ( hash, n )`.execute(
		db
	);
	await sql`vacuum analyze contracts, sites, site_tokens`.execute( db );
}

async function assertChains( db ) {
	const { rows } = await sql`
		select count(*)::int as wrong from (
			select balance, seq,
				sum( minutes ) over ( partition by contract_id, month order by seq ) as counted,
				row_number() over ( partition by contract_id, month order by seq ) as place
			from minute_entries
			where provider_id = 'pro_bench' and contract_id in ( select 'con_01KB' || lpad( c::text, 22, '0' ) from generate_series( 1, ${ sql.lit(
				COUNTED
			) } ) c )
		) chain where balance <> counted or seq <> place`.execute( db );
	if ( rows[ 0 ].wrong > 0 ) {
		throw new Error(
			`${ rows[ 0 ].wrong } entries are not what the triggers would have made.`
		);
	}
}

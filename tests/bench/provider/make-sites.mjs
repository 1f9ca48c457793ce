/** Many paired sites at once, as the provider would have them; straight into the tables, because pairing has a limit. */

import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * Copies the contract of a plan so many times, each with a site and its key.
 *
 * @param {string} databaseUrl The provider's database, with a contract of the plan in it.
 * @param {number} count       How many.
 * @param {string} plan        The plan of the contract that is copied.
 * @return {Promise<string[]>} The sites' keys.
 */
export async function makeSites( databaseUrl, count, plan = 'standaard' ) {
	const tokens = Array.from(
		{ length: count },
		() => `dsk_${ randomBytes( 32 ).toString( 'base64url' ) }`
	);
	const hashes = tokens.map( ( token ) =>
		createHash( 'sha256' ).update( token ).digest( 'hex' )
	);
	const client = new pg.Client( { connectionString: databaseUrl } );
	await client.connect();
	try {
		await client.query( 'begin' );
		const { rows } = await client.query(
			'select * from contracts where plan_id = $1 order by id limit 1',
			[ plan ]
		);
		const [ model ] = rows;
		const names = Object.keys( model ).filter( ( name ) => name !== 'id' );
		await client.query(
			`insert into contracts ( id, ${ names.join() } )
			select 'con_01KB' || lpad( n::text, 22, '0' ), ${ names.join() } from contracts, generate_series( 1, $1::int ) n where id = $2`,
			[ count, model.id ]
		);
		await client.query(
			`insert into sites ( provider_id, id, contract_id, url, name, wordpress, deskside, paired_at )
			select $1, 'sit_01KB' || lpad( n::text, 22, '0' ), 'con_01KB' || lpad( n::text, 22, '0' ), 'https://shop' || n || '.example', 'Shop ' || n, '6.9', '0.1.0', now()
			from generate_series( 1, $2::int ) n`,
			[ model.provider_id, count ]
		);
		await client.query(
			`insert into site_tokens ( token_sha256, provider_id, site_id, created_at )
			select hash, $1, 'sit_01KB' || lpad( n::text, 22, '0' ), now() from unnest( $2::text[] ) with ordinality as t ( hash, n )`,
			[ model.provider_id, hashes ]
		);
		await client.query( 'commit' );
	} finally {
		await client.end();
	}
	return tokens;
}

/**
 * Gives the tables statistics now, as the server does by itself within a minute.
 *
 * @param {string} databaseUrl The provider's database.
 */
export async function analyze( databaseUrl ) {
	const client = new pg.Client( { connectionString: databaseUrl } );
	await client.connect();
	try {
		await client.query( 'vacuum analyze' );
	} finally {
		await client.end();
	}
}

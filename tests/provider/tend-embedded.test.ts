import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tendEmbedded } from '../../src/provider/db/tend-embedded.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* A server's autovacuum may do some of it first: what is there afterwards is the same. */

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

const TABLE = 'job_requests';

async function addRows( from: number, count: number ): Promise< void > {
	await sql`insert into job_requests ( queue, key, data )
		select 'mails', number::text, '{}' from generate_series( ${ from }::int, ${
			from + count - 1
		}::int ) as number`.execute( provider.db );
}

/** What plans are made with: rows as counted, pages as counted and as they are, columns that are known. */
async function known() {
	const { rows } = await sql<
		Record< 'rows' | 'pages' | 'real', number > & {
			columns: number;
		}
	>`
		select reltuples::int as rows, relpages as pages,
			pg_relation_size( oid ) / current_setting( 'block_size' )::int as real,
			( select count(*) from pg_stats where tablename = relname ) as columns
		from pg_class where relname = ${ TABLE }`.execute( provider.db );
	return rows[ 0 ];
}

describe( 'tending the embedded database', () => {
	it( 'counts what lies in a table that grew, again when it grew more, and leaves the others alone', async () => {
		await addRows( 1, 1000 );
		await tendEmbedded( provider.db );
		const first = await known();
		expect( first ).toMatchObject( { rows: 1000, pages: first?.real } );
		expect( first?.columns ).toBeGreaterThan( 0 );
		expect( await tendEmbedded( provider.db ) ).not.toContain(
			`public.${ TABLE }`
		);
		await addRows( 1001, 1000 );
		await tendEmbedded( provider.db );
		expect( await known() ).toMatchObject( { rows: 2000 } );
	} );

	it( 'frees the room of old versions, so that rows written again and again take no more', async () => {
		const live = Number( ( await known() )?.real );
		for ( let count = 0; count < 10; count++ ) {
			await sql`update job_requests set key = key || '.'`.execute(
				provider.db
			);
			await tendEmbedded( provider.db );
		}
		expect( Number( ( await known() )?.real ) ).toBeLessThan( 4 * live );
	} );
} );

import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenedDatabase } from '../../src/provider/db/database.ts';
import { pipelineReads } from '../../src/provider/db/pipelined-reads.ts';
import type { Schema } from '../../src/provider/db/schema.ts';
import { statement, type ValueOf } from '../../src/provider/db/statement.ts';
import { openTestDatabase } from './support/test-database.ts';

const tenBy = statement(
	( _, value: ValueOf< { a: number } > ) =>
		sql< { it: number } >`select 10 / ${ value( 'a' ) }::int as it`
);

describe( 'reads over one connection', () => {
	/** Each statement that was sent, with its way to be answered. */
	let sent: {
		give: ( result: unknown ) => void;
		fail: ( error: Error ) => void;
	}[] = [];
	const release = vi.fn();
	const connect = vi.fn();
	const answer = ( place: number ) =>
		sent[ place ]?.give( {
			command: 'SELECT',
			rows: [ { it: place } ],
		} );
	const settled = () =>
		new Promise< void >( ( turn ) => void setImmediate( turn ) );
	let db: Kysely< Schema >;
	beforeEach( () => {
		sent = [];
		release.mockReset();
		connect.mockReset();
		connect.mockImplementation( async () => ( {
			query: () =>
				new Promise(
					( give, fail ) => void sent.push( { give, fail } )
				),
			release,
		} ) );
		db = new Kysely< Schema >( {
			dialect: new PostgresDialect( {
				pool: { connect, end: async () => undefined, options: {} },
			} ),
		} );
		pipelineReads( db );
	} );

	const ask = async ( times: number ) => {
		const asked = Array.from( { length: times }, () =>
			tenBy( db, { a: 1 } )
		);
		// Some of these tests leave them unanswered.
		for ( const one of asked ) {
			one.catch( () => undefined );
		}
		await settled();
		return asked;
	};

	it( 'go out before those before them are answered, and give it back after the last', async () => {
		const [ first ] = await ask( 1 );
		const [ second ] = await ask( 1 );
		expect( sent ).toHaveLength( 2 );
		expect( connect ).toHaveBeenCalledTimes( 1 );
		answer( 0 );
		expect( await first ).toEqual( [ { it: 0 } ] );
		expect( release ).not.toHaveBeenCalled();
		answer( 1 );
		expect( await second ).toEqual( [ { it: 1 } ] );
		await settled();
		expect( release ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'are 16 at most: the next takes another', async () => {
		void ( await ask( 16 ) );
		expect( connect ).toHaveBeenCalledTimes( 1 );
		void ( await ask( 1 ) );
		expect( connect ).toHaveBeenCalledTimes( 2 );
		expect( sent ).toHaveLength( 17 );
	} );

	it( 'take another after one failed, whose failure is its own', async () => {
		const [ failed, answered ] = await ask( 2 );
		sent[ 0 ]?.fail( new Error( 'division by zero' ) );
		await expect( failed ).rejects.toThrow( 'division by zero' );
		void ( await ask( 1 ) );
		expect( connect ).toHaveBeenCalledTimes( 2 );
		answer( 1 );
		expect( await answered ).toEqual( [ { it: 1 } ] );
		await settled();
		expect( release ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'all fail where there is none to have, and the next ask again', async () => {
		connect.mockRejectedValueOnce( new Error( 'too many clients' ) );
		const refused = await ask( 2 );
		for ( const one of refused ) {
			await expect( one ).rejects.toThrow( 'too many clients' );
		}
		const [ asked ] = await ask( 1 );
		answer( 0 );
		expect( await asked ).toEqual( [ { it: 0 } ] );
	} );

	it( 'are never joined by what may wait for a lock', async () => {
		const write = statement(
			( _, value: ValueOf< { a: number } > ) =>
				sql`with gone as ( delete from jobs where id = ${ value(
					'a'
				) } returning 1 ) select * from gone`
		);
		void ( await ask( 1 ) );
		write( db, { a: 1 } ).catch( () => undefined );
		await settled();
		expect( connect ).toHaveBeenCalledTimes( 2 );
	} );
} );

describe( 'reads that are asked at once', () => {
	let database: OpenedDatabase | undefined;
	afterAll( () => database?.close() );

	it( 'have each its own answer and its own failure, on the embedded database and on a server', async () => {
		const counted: string[] = [];
		database = await openTestDatabase( ( { sql: text } ) =>
			counted.push( text )
		);
		const { db } = database;
		const divisors = Array.from(
			{ length: 60 },
			( _, place ) => place % 6
		);
		const answers = await Promise.allSettled(
			divisors.map( ( a ) => tenBy( db, { a } ) )
		);
		const quotients = [ 0, 10, 5, 3, 2, 2 ];
		expect(
			answers.map( ( each ) =>
				each.status === 'fulfilled'
					? each.value[ 0 ]?.it
					: each.reason.code
			)
		).toEqual(
			divisors.map( ( a ) => ( a === 0 ? '22012' : quotients[ a ] ) )
		);
		expect( counted ).toHaveLength( divisors.length );
	} );
} );

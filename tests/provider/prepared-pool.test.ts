import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Trx } from '../../src/provider/db/database.ts';
import { preparedPool } from '../../src/provider/db/prepared-pool.ts';
import type { Schema } from '../../src/provider/db/schema.ts';
import { statement, type ValueOf } from '../../src/provider/db/statement.ts';
import { WITH_NEXT } from '../../src/provider/db/with-next.ts';

const query = vi.fn();
const release = vi.fn();
// The three members that the pool is asked for.
const pool = preparedPool( {
	options: {},
	connect: async () => ( { query, release } ),
	end: async () => undefined,
} as unknown as pg.Pool );

beforeEach( () => {
	query.mockReset();
	query.mockResolvedValue( { command: 'SELECT', rowCount: 0, rows: [] } );
} );

const sent = (): string[] =>
	query.mock.calls.map( ( [ { text } ] ) => String( text ) );
const nameOfCall = ( call: number ): unknown =>
	( query.mock.calls[ call ]?.[ 0 ] as { name?: string } ).name;

it( 'names a text with values once, and the next text otherwise', async () => {
	const client = await pool.connect();
	await client.query( 'select $1::int', [ 1 ] );
	await client.query( 'select $1::int', [ 2 ] );
	await client.query( 'select $1::text', [ 'a' ] );
	expect( nameOfCall( 0 ) ).toMatch( /^deskside_\d+$/ );
	expect( nameOfCall( 1 ) ).toBe( nameOfCall( 0 ) );
	expect( nameOfCall( 2 ) ).not.toBe( nameOfCall( 0 ) );
} );

it( 'names nothing that has no values: it has no plan', async () => {
	const client = await pool.connect();
	await client.query( 'rollback', [] );
	expect( nameOfCall( 0 ) ).toBeUndefined();
} );

it( 'keeps at most 500 names', async () => {
	const client = await pool.connect();
	for ( let count = 0; count < 600; count++ ) {
		await client.query( `select $1::int + ${ count }`, [ 1 ] );
	}
	const names = query.mock.calls.map( ( _call, place ) =>
		nameOfCall( place )
	);
	expect( new Set( names.filter( Boolean ) ).size ).toBeLessThanOrEqual(
		500
	);
	expect( names.at( -1 ) ).toBeUndefined();
} );

it( 'prepares anew after a migration changed what a plan gives back', async () => {
	const client = await pool.connect();
	query.mockRejectedValueOnce(
		Object.assign( new Error( 'cached plan must not change' ), {
			code: '0A000',
		} )
	);
	await expect( client.query( 'select $1::date', [ 1 ] ) ).rejects.toThrow(
		'cached plan'
	);
	await client.query( 'select $1::date', [ 1 ] );
	expect( nameOfCall( 1 ) ).toMatch( /^deskside_\d+$/ );
	expect( nameOfCall( 1 ) ).not.toBe( nameOfCall( 0 ) );
} );

it( 'sends begin together with the first statement, which waits for no answer', async () => {
	const client = await pool.connect();
	await client.query( 'begin', [] );
	expect( sent() ).toEqual( [] );
	query.mockReturnValueOnce( new Promise( () => undefined ) );
	void client.query( 'select $1::int', [ 1 ] );
	expect( sent() ).toEqual( [ 'begin', 'select $1::int' ] );
} );

it( 'begins once a transaction and gives back what its statements do', async () => {
	const client = await pool.connect();
	const rows = [ { a: 1 } ];
	for ( const end of [ 'commit', 'rollback' ] ) {
		await client.query( 'begin', [] );
		query.mockResolvedValueOnce( { command: 'BEGIN', rows: [] } );
		query.mockResolvedValueOnce( { command: 'SELECT', rows } );
		expect( await client.query( 'select 1', [] ) ).toMatchObject( {
			rows,
		} );
		await client.query( 'select 2', [] );
		await client.query( end, [] );
	}
	expect( sent() ).toEqual( [
		...[ 'begin', 'select 1', 'select 2', 'commit' ],
		...[ 'begin', 'select 1', 'select 2', 'rollback' ],
	] );
} );

it.each( [ 'commit', 'rollback' ] )(
	'sends nothing of a transaction that did nothing before its %s',
	async ( end ) => {
		const client = await pool.connect();
		await client.query( 'begin', [] );
		await client.query( end, [] );
		await client.query( 'select 1', [] );
		expect( sent() ).toEqual( [ 'select 1' ] );
	}
);

it( 'fails where begin fails, and leaves no refusal to nobody', async () => {
	const client = await pool.connect();
	await client.query( 'begin', [] );
	query.mockRejectedValueOnce( new Error( 'the connection is lost' ) );
	query.mockRejectedValueOnce( new Error( 'so is this statement' ) );
	await expect( client.query( 'select 1', [] ) ).rejects.toThrow(
		'the connection is lost'
	);
} );

it( 'keeps a statement back that goes with the next one', async () => {
	const client = await pool.connect();
	await client.query( 'begin', [] );
	await client.query( `${ WITH_NEXT } select 1 for update`, [ 1 ] );
	expect( sent() ).toEqual( [] );
	const rows = [ { a: 1 } ];
	query.mockResolvedValueOnce( { command: 'BEGIN', rows: [] } );
	query.mockResolvedValueOnce( { command: 'SELECT', rows: [ { b: 2 } ] } );
	query.mockResolvedValueOnce( { command: 'SELECT', rows } );
	expect( await client.query( 'select 2', [ 1 ] ) ).toMatchObject( { rows } );
	await client.query( `${ WITH_NEXT } update a set b = 1`, [ 1 ] );
	await client.query( 'commit', [] );
	expect( sent() ).toEqual( [
		...[ 'begin', `${ WITH_NEXT } select 1 for update`, 'select 2' ],
		...[ `${ WITH_NEXT } update a set b = 1`, 'commit' ],
	] );
} );

it( 'writes all that is said in one turn to the socket at once', async () => {
	const order: string[] = [];
	query.mockImplementation( async () => {
		order.push( 'sent' );
		return { command: 'SELECT', rows: [] };
	} );
	const stream = {
		cork: () => void order.push( 'cork' ),
		uncork: () => void order.push( 'uncork' ),
	};
	const client = await preparedPool( {
		options: {},
		connect: async () => ( { query, release, connection: { stream } } ),
		end: async () => undefined,
	} as unknown as pg.Pool ).connect();
	await client.query( 'begin', [] );
	void client.query( 'select 1', [] );
	// What another request asks, which came in the same turn.
	await new Promise< void >( ( next ) => process.nextTick( next ) );
	void client.query( 'select 2', [] );
	await new Promise( ( turn ) => setImmediate( turn ) );
	const last = order.lastIndexOf( 'sent' );
	expect( order.filter( ( one ) => one === 'sent' ) ).toHaveLength( 3 );
	expect( order.slice( 0, last ) ).not.toContain( 'uncork' );
	expect( order.slice( last + 1 ) ).toEqual( [
		'uncork',
		'uncork',
		'uncork',
	] );
} );

it( 'says at the commit why a statement failed that went with it', async () => {
	const client = await pool.connect();
	await client.query( 'begin', [] );
	await client.query( 'select 1', [] );
	await client.query( `${ WITH_NEXT } update a set b = 1`, [ 1 ] );
	query.mockRejectedValueOnce( new Error( 'there is no a' ) );
	query.mockResolvedValueOnce( { command: 'ROLLBACK', rows: [] } );
	await expect( client.query( 'commit', [] ) ).rejects.toThrow(
		'there is no a'
	);
} );

it( 'sends nothing that was kept back when the transaction is given up', async () => {
	const client = await pool.connect();
	await client.query( 'begin', [] );
	await client.query( `${ WITH_NEXT } update a set b = 1`, [ 1 ] );
	await client.query( 'rollback', [] );
	await client.query( 'begin', [] );
	await client.query( 'select 1', [] );
	await client.query( `${ WITH_NEXT } update a set b = 1`, [ 1 ] );
	await client.query( 'rollback', [] );
	expect( sent() ).toEqual( [ 'begin', 'select 1', 'rollback' ] );
} );

describe( 'statements that are kept', () => {
	const db = new Kysely< Schema >( {
		dialect: new PostgresDialect( { pool } ),
	} );
	const [ one, other ] = [ 1, 2 ].map( ( place ) =>
		statement(
			( _, value: ValueOf< { a: number } > ) =>
				sql`select ${ value( 'a' ) }::int as ${ sql.lit( place ) }`
		)
	) as [ Kept, Kept ];
	type Kept = ( trx: Trx, values: { a: number } ) => Promise< unknown >;

	it( 'go together when a transaction asks them in one turn, in that order', async () => {
		query.mockReturnValue( new Promise( () => undefined ) );
		void db
			.transaction()
			.execute( ( trx ) =>
				Promise.all( [ one( trx, { a: 1 } ), other( trx, { a: 2 } ) ] )
			);
		await vi.waitFor( () =>
			expect( sent() ).toEqual( [
				'begin',
				'select $1::int as 1',
				'select $1::int as 2',
			] )
		);
	} );

	it( 'are refused when their transaction is over', async () => {
		let ended: Trx | undefined;
		await db.transaction().execute( async ( trx ) => {
			await other( trx, { a: 1 } );
			ended = trx;
		} );
		await expect( one( ended as Trx, { a: 1 } ) ).rejects.toThrow(
			'already committed'
		);
	} );
} );

import type pg from 'pg';
import { beforeEach, expect, it, vi } from 'vitest';
import { preparedPool } from '../../src/provider/db/prepared-pool.ts';

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
	await client.query( 'begin', [] );
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

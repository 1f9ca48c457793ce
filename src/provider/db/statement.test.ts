import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { OpenedDatabase } from './database.ts';
import { openDatabase } from './database.ts';
import { statement, type ValueOf } from './statement.ts';

let database: OpenedDatabase;
beforeAll( async () => {
	database = await openDatabase();
} );
afterAll( () => database.close() );

test( 'a text is put together once, and each call has its own values', async () => {
	const build = vi.fn(
		( _: unknown, value: ValueOf< { a: number; b: string } > ) =>
			sql< { sum: number; b: string } >`
				select ${ value( 'a' ) }::int + ${ value(
					'a'
				) }::int + ${ 100 }::int as sum, ${ value( 'b' ) }::text as b`
	);
	const run = statement( build );
	const { db } = database;
	expect( build ).not.toHaveBeenCalled();
	expect( await run( db, { a: 1, b: 'x' } ) ).toEqual( [
		{ sum: 102, b: 'x' },
	] );
	expect( await run( db, { b: 'y', a: 2 } ) ).toEqual( [
		{ sum: 104, b: 'y' },
	] );
	expect( build ).toHaveBeenCalledTimes( 1 );
} );

test( 'it runs inside a transaction, too', async () => {
	const zone = statement(
		( _, value: ValueOf< { name: string } > ) =>
			sql< { set: string } >`select set_config( 'deskside.test', ${ value(
				'name'
			) }, true ) as set`
	);
	const { db } = database;
	const inside = await db.transaction().execute( async ( trx ) => {
		await zone( trx, { name: 'inside' } );
		return sql< {
			now: string;
		} >`select current_setting( 'deskside.test' ) as now`.execute( trx );
	} );
	expect( inside.rows ).toEqual( [ { now: 'inside' } ] );
} );

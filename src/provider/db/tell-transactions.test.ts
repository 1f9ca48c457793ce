import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sql } from 'kysely';
import { openDatabase, type OpenedDatabase } from './database.ts';

let database: OpenedDatabase;
const told: string[] = [];
beforeAll( async () => {
	database = await openDatabase( {
		onStatement: ( statement ) => void told.push( statement.sql ),
	} );
} );
beforeEach( () => void told.splice( 0 ) );
afterAll( () => database.close() );

it( 'tells of a transaction what a server’s driver tells of it', async () => {
	await database.db
		.transaction()
		.execute( ( trx ) => sql`select 1`.execute( trx ) );
	expect( told ).toEqual( [ 'begin', 'select 1', 'commit' ] );
} );

it( 'tells that one was taken back', async () => {
	await expect(
		database.db.transaction().execute( async () => {
			throw new Error( 'taken back' );
		} )
	).rejects.toThrow( 'taken back' );
	expect( told ).toEqual( [ 'begin', 'rollback' ] );
} );

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '../../src/provider/db/database.ts';
import { migrate, MIGRATIONS } from '../../src/provider/db/migrate.ts';
import { openTestDatabase } from './support/test-database.ts';

let database: OpenedDatabase;
beforeAll( async () => {
	database = await openTestDatabase( () => undefined );
} );
afterAll( () => database.close() );

const names = MIGRATIONS.map( ( { name } ) => name );
const broken = {
	name: '9999-broken',
	statements: [
		'create table half ( id int )',
		'create table half ( id int )',
	],
};

describe( 'migrate', () => {
	it( 'finds nothing to do the second time', async () => {
		expect( await migrate( database.db ) ).toEqual( [] );
	} );

	it( 'numbers its steps upwards, each number once', () => {
		const numbers = names.map( ( name ) => Number( name.slice( 0, 4 ) ) );
		expect( numbers ).toEqual(
			[ ...new Set( numbers ) ].sort( ( a, b ) => a - b )
		);
	} );

	it( 'runs each step once when two processes start at once', async () => {
		const extra = {
			name: '9998-extra',
			statements: [ 'create table extra ( id int )' ],
		};
		const ran = await Promise.all(
			[ 1, 2, 3 ].map( () =>
				migrate( database.db, [ ...MIGRATIONS, extra ] )
			)
		);
		expect( ran.flat() ).toEqual( [ '9998-extra' ] );
	} );

	it( 'leaves nothing of a step that fails, and is tried again', async () => {
		await expect( migrate( database.db, [ broken ] ) ).rejects.toThrow(
			'half'
		);
		const { rows } =
			await sql`select to_regclass( 'half' ) as half`.execute(
				database.db
			);
		expect( rows ).toEqual( [ { half: null } ] );
		expect(
			await migrate( database.db, [
				{ ...broken, statements: broken.statements.slice( 0, 1 ) },
			] )
		).toEqual( [ '9999-broken' ] );
	} );
} );

describe( 'a migration', () => {
	it( 'takes as long as it takes, and waits a short time only for a table in use', async () => {
		const { db } = database;
		// As a server's connections have it for requests.
		await sql`set statement_timeout = '15s'`.execute( db );
		await migrate( db, [
			{
				name: '9997-limits',
				statements: [
					`create table limits as select current_setting( 'statement_timeout' ) as statement,
						current_setting( 'idle_in_transaction_session_timeout' ) as idle, current_setting( 'lock_timeout' ) as lock`,
				],
			},
		] );
		const { rows } = await sql`select * from limits`.execute( db );
		expect( rows ).toEqual( [ { statement: '0', idle: '0', lock: '2s' } ] );
		await sql`set statement_timeout = 0`.execute( db );
	} );

	const inUse = ( name: string, times: number ) => ( {
		name,
		statements: [
			`create table "${ name }" ( id int )`,
			// A sequence counts on when all else is taken back.
			`do $$ begin if nextval( 'tries' ) <= ${ times } then
				raise exception 'in use' using errcode = '55P03'; end if; end $$`,
		],
	} );

	it( 'is tried again while a table is in use, and given up at last with a sentence', async () => {
		const { db } = database;
		await sql`create sequence tries`.execute( db );
		expect( await migrate( db, [ inUse( '9996-used', 3 ) ], 1 ) ).toEqual( [
			'9996-used',
		] );
		await expect(
			migrate( db, [ inUse( '9995-always', 100_000 ) ], 0 )
		).rejects.toThrow( /in use all the time/ );
		const { rows } =
			await sql`select to_regclass( '"9995-always"' ) as left`.execute(
				db
			);
		expect( rows ).toEqual( [ { left: null } ] );
	} );
} );

describe( 'both databases', () => {
	it( 'read types alike: instants as ISO text, dates as they stand, counts and sums as numbers', async () => {
		const { rows } =
			await sql`select '2026-11-10 10:00:00.25+01'::timestamptz as instant, '2026-11-10'::date as day, count(*) as many,
			sum( 2::int ) as total, 12.50::numeric( 5, 2 ) as percent, '{"a":[1]}'::jsonb as data, null::timestamptz as never`.execute(
				database.db
			);
		expect( rows ).toEqual( [
			{
				instant: '2026-11-10T09:00:00.250Z',
				day: '2026-11-10',
				many: 1,
				total: 2,
				percent: 12.5,
				data: { a: [ 1 ] },
				never: null,
			},
		] );
	} );

	it( 'tell a listener what was committed, and nothing of what was not', async () => {
		const heard: string[] = [];
		const stop = await database.listen(
			'test',
			( payload ) => heard.push( payload ),
			() => undefined
		);
		const say = ( text: string ) =>
			database.db.transaction().execute( async ( trx ) => {
				await sql`select pg_notify( 'test', ${ text } )`.execute( trx );
				if ( text === 'unsaid' ) {
					throw new Error( 'rolled back' );
				}
			} );
		await say( 'first' );
		await say( 'unsaid' ).catch( () => undefined );
		await say( 'last' );
		await expect.poll( () => heard ).toEqual( [ 'first', 'last' ] );
		await stop();
	} );
} );

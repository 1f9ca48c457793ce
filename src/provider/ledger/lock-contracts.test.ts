import {
	DummyDriver,
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
} from 'kysely';
import { expect, test } from 'vitest';
import type { Trx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { lockContracts } from './lock-contracts.ts';

test( 'locks are taken by provider, then by contract, whatever order they are asked in', async () => {
	const statements: ( readonly unknown[] )[] = [];
	const db = new Kysely< Schema >( {
		dialect: {
			createAdapter: () => new PostgresAdapter(),
			createDriver: () => new DummyDriver(),
			createIntrospector: ( kysely ) =>
				new PostgresIntrospector( kysely ),
			createQueryCompiler: () => new PostgresQueryCompiler(),
		},
		log: ( { query } ) => {
			expect( query.sql ).toMatch( / for no key update$/ );
			statements.push( query.parameters );
		},
	} );
	const asked = [
		{ provider_id: 'b', id: '1' },
		{ provider_id: 'a', id: '3' },
		{ provider_id: 'a', id: '2' },
		{ provider_id: 'b', id: '0' },
	];
	const sorted = [
		[ 'a', '2' ],
		[ 'a', '3' ],
		[ 'b', '0' ],
		[ 'b', '1' ],
	];
	for ( const order of [ asked, asked.toReversed() ] ) {
		const given = [ ...order ];
		statements.length = 0;
		await lockContracts( db as unknown as Trx, order );
		expect( statements ).toEqual( sorted );
		expect( order ).toEqual( given );
	}
} );

import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	it,
} from 'vitest';
import { isPassword } from '../../src/provider/access/password.ts';
import { DEMO_AGENT } from '../../src/provider/demo/demo-data.ts';
import { demoPassword } from '../../src/provider/demo/demo-password.ts';
import { seedDemo } from '../../src/provider/demo/seed-demo.ts';
import { NOW } from '../support/builders.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

let dir: string;
beforeEach( async () => {
	dir = await mkdtemp( join( tmpdir(), 'deskside-demo-' ) );
} );
afterEach( () => rm( dir, { recursive: true, force: true } ) );

describe( 'the password of the demo', () => {
	it.each( [ '', '{', 'null', '{"password":"short"}' ] )(
		'is made anew where its file says nothing: %j',
		async ( left ) => {
			const file = join( dir, 'demo-agent.json' );
			await writeFile( file, left );
			const password = await demoPassword( dir );
			expect( password ).toHaveLength( 16 );
			expect( await demoPassword( dir ) ).toBe( password );
			expect( ( await stat( file ) ).mode & 0o777 ).toBe( 0o600 );
			expect( await readdir( dir ) ).toEqual( [ 'demo-agent.json' ] );
		}
	);

	it( 'is the same for all that ask for it first, at the same moment', async () => {
		const folder = join( dir, 'new' );
		const told = await Promise.all(
			Array.from( { length: 10 }, () => demoPassword( folder ) )
		);
		expect( new Set( told ).size ).toBe( 1 );
		expect( await demoPassword( folder ) ).toBe( told[ 0 ] );
		expect( await readdir( folder ) ).toEqual( [ 'demo-agent.json' ] );
	} );

	it( 'opens the desk, whichever of several starts at the same moment told it', async () => {
		await writeFile( join( dir, 'demo-agent.json' ), '' );
		const told = await Promise.all(
			Array.from( { length: 3 }, () => seedDemo( provider.db, dir, NOW ) )
		);
		const { password_hash } = await provider.db
			.selectFrom( 'agents' )
			.where( 'id', '=', DEMO_AGENT.id )
			.select( 'password_hash' )
			.executeTakeFirstOrThrow();
		for ( const { agent } of told ) {
			expect(
				await isPassword( agent?.password ?? '', password_hash )
			).toBe( true );
		}
	} );
} );

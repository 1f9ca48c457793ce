import {
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPng } from './support/pictures.ts';
import { callRoute, everyRoute, seedStage } from './support/route-calls.ts';
import { ROUTES, type RouteSample } from './support/route-table.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let deskDir: string;
beforeAll( async () => {
	deskDir = await mkdtemp( join( tmpdir(), 'deskside-desk-' ) );
	await writeFile( join( deskDir, 'index.html' ), 'the desk' );
	provider = await startTestProvider( { DESK_DIR: deskDir } );
	// A file of each kind: one that is whole, one that is on its way.
	await seedStage( provider );
	await mkdir( join( provider.dataDir, 'uploads' ), { recursive: true } );
	await writeFile( join( provider.dataDir, 'uploads', 'half' ), 'half' );
} );
afterAll( async () => {
	await provider.close();
	await rm( deskDir, { recursive: true, force: true } );
} );

/** Each folder and file below the provider's data, as a web server would name it. */
const everyPath = async () =>
	( await readdir( provider.dataDir, { recursive: true } ) ).map( ( path ) =>
		path.replaceAll( '\\', '/' )
	);

/** Where a careless server would show a folder. */
const PLACES = [
	'/',
	'/desk/',
	'/v1/',
	'/v1/files/',
	'/v1/attachments/',
	'/uploads/',
	'/attachments/',
	'/desk/../',
	'/desk/..%2f',
	'/desk/%2e%2e/',
	'/desk/..%5c',
];

describe( 'the folder of files', () => {
	it( 'B1: is served at no address, neither a file of it nor a list', async () => {
		const paths = await everyPath();
		expect( paths.filter( ( path ) => path.includes( '/' ) ) ).not.toEqual(
			[]
		);
		for ( const place of PLACES ) {
			for ( const path of [
				...paths,
				'..',
				'attachments/',
				'uploads/',
			] ) {
				const said = await provider.app.inject( `${ place }${ path }` );
				expect
					.soft( said.statusCode, `${ place }${ path }` )
					.toBeGreaterThanOrEqual( 400 );
				expect.soft( said.statusCode ).toBeLessThan( 500 );
			}
		}
		expect( ( await provider.app.inject( '/desk/' ) ).body ).toBe(
			'the desk'
		);
	} );

	it( 'B1: holds nothing that opens as what it is, should another server show it all the same', async () => {
		const put = ROUTES[ 'PUT /v1/attachments/{id}' ] as RouteSample;
		const { site, things } = await seedStage( provider );
		const kept = await callRoute(
			provider,
			{ sample: put, method: 'PUT' },
			{ authorization: `Bearer ${ site.token }` },
			things,
			await drawPng()
		);
		expect( kept.statusCode ).toBe( 200 );
		const files = ( await everyPath() ).filter( ( path ) =>
			/^attachments\/\w\w\/\w+$/.test( path )
		);
		expect( files.length ).toBeGreaterThan( 1 );
		for ( const file of files ) {
			const bytes = await readFile( join( provider.dataDir, file ) );
			expect( bytes.includes( 'PNG' ) || bytes.includes( 'RIFF' ) ).toBe(
				false
			);
		}
	} );
} );

describe( 'a page', () => {
	it( 'C9: of the provider comes with a policy that runs nothing written into it; every other answer is no page', async () => {
		const desk = await provider.app.inject( '/desk/' );
		const policy = String( desk.headers[ 'content-security-policy' ] );
		expect( desk.headers[ 'content-type' ] ).toContain( 'text/html' );
		expect( policy ).toContain( "default-src 'none'" );
		expect( policy ).toContain( "script-src 'self';" );
		expect( policy ).toContain( "base-uri 'none'" );
		expect( policy ).not.toMatch( /unsafe|script-src[^;]*\*/ );
		const stage = await seedStage( provider );
		for ( const route of everyRoute.filter(
			( { sample, method } ) => sample.ok !== 0 && method === 'GET'
		) ) {
			const said = await callRoute(
				provider,
				route,
				{
					authorization: `Bearer ${ stage.site.token }`,
					cookie: stage.cookie,
				},
				stage.things
			);
			expect
				.soft( String( said.headers[ 'content-type' ] ), route.name )
				.not.toMatch( /html|xml|javascript/ );
			expect
				.soft( said.headers[ 'x-content-type-options' ], route.name )
				.toBe( 'nosniff' );
		}
	} );
} );

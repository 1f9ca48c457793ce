import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/contract/estimate.ts';
import type { PairingAnswer } from '../../src/contract/pairing.ts';
import { buildPerson } from '../support/builders.ts';
import { encodePerson } from './support/clients.ts';

/* A provider of its own from an empty folder, without the demo and without code: its plan, its contract, its first site. */

const OUR_PLAN = 'src/provider/plans/data/standaard-1.json';

let home: string;
let plansDir: string;
let server: ChildProcess | undefined;
beforeAll( async () => {
	home = await mkdtemp( join( tmpdir(), 'deskside-own-' ) );
	plansDir = join( home, 'plans' );
	await mkdir( plansDir );
	const plan = await readFile( OUR_PLAN, 'utf8' );
	await writeFile(
		join( plansDir, 'studio-1.json' ),
		plan
			.replace( '"id": "standaard"', '"id": "studio"' )
			.replace( /("allowance": \{\s*"minutes": )30/, '$145' )
	);
} );
afterAll( async () => {
	server?.kill( 'SIGKILL' );
	await rm( home, { recursive: true, force: true } );
} );

const environment = ( more: Record< string, string > = {} ) => {
	const { DATABASE_URL: _server, ...env } = process.env;
	return {
		...env,
		DATA_DIR: join( home, 'data' ),
		PLANS_DIR: plansDir,
		PORT: '0',
		LOG_LEVEL: 'silent',
		...more,
	};
};

/** A command's first line, or what it says on stderr; and all that it says. */
const command = (
	args: string[],
	env = environment()
): Promise< { said: string; all: string; failed: boolean } > =>
	new Promise( ( resolve ) => {
		execFile(
			process.execPath,
			[ 'src/provider/cli/provider.ts', ...args ],
			{ env },
			( error, out, mistakes ) =>
				resolve( {
					said: error
						? mistakes.trim()
						: out.split( '\n' )[ 0 ] ?? '',
					all: out.trim(),
					failed: error !== null,
				} )
		);
	} );

const CONTRACT = {
	client: 'Bakkerij Smit',
	plan_id: 'studio',
	plan_version: 1,
	starts_on: '2026-01-01',
	ends_on: null,
	zone: 'Europe/Amsterdam',
	currency: 'EUR',
	vat_percent: 21,
	hourly_rate_cents: 9500,
	plan_size: 0,
	terms: { subscriptions: [ 'exact' ] },
};

async function serve(): Promise< string > {
	server = spawn(
		process.execPath,
		[ 'src/provider/cli/provider.ts', 'serve', '--json' ],
		{ env: environment(), stdio: [ 'ignore', 'pipe', 'inherit' ] }
	);
	const [ line ] = ( await once(
		createInterface( { input: server.stdout as NodeJS.ReadableStream } ),
		'line'
	) ) as [ string ];
	return ( JSON.parse( line ) as { url: string } ).url;
}

describe( 'a provider with a plan of its own', { timeout: 120_000 }, () => {
	let contract: string;

	it( 'is put in by commands', async () => {
		const file = join( home, 'contract.json' );
		await writeFile( file, JSON.stringify( CONTRACT ) );
		expect( await command( [ 'contract', 'add', file ] ) ).toMatchObject( {
			said: expect.stringContaining( 'run "provider add"' ),
			failed: true,
		} );
		const who = [ '--name', 'Studio Noord', '--colour', '#123456' ];
		expect( await command( [ 'provider', 'add', ...who ] ) ).toMatchObject(
			{
				said: expect.stringMatching( /^pro_/ ),
				failed: false,
			}
		);
		const added = await command( [ 'contract', 'add', file ] );
		expect( added ).toMatchObject( {
			said: expect.stringMatching( /^con_/ ),
			failed: false,
		} );
		contract = added.said;
	} );

	it( 'serves a site under it', async () => {
		const code = await command( [ 'pair', contract ] );
		const url = await serve();
		const paired = ( await (
			await fetch( `${ url }/v1/pairings`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify( {
					code: code.said,
					site_url: 'https://shop.example',
					site_name: 'Shop',
					wordpress: '6.9',
					deskside: '0.1.0',
				} ),
			} )
		).json() ) as PairingAnswer;
		expect( paired.summary ).toMatchObject( {
			provider: { name: 'Studio Noord', colour: '#123456' },
			contract: { client: 'Bakkerij Smit', plan: 'studio' },
			minutes: { allowance: { granted: 45 } },
		} );
		const answer = await fetch( `${ url }/v1/estimates`, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${ paired.token }`,
				'deskside-person': encodePerson( buildPerson() ),
				'content-type': 'application/json',
			},
			body: JSON.stringify( {
				topic: 'external_link',
				urgency: null,
				facts: { link: 'exact' },
			} ),
		} );
		expect( ( ( await answer.json() ) as Estimate ).coverage ).toBe(
			'fair_use'
		);
		server?.kill( 'SIGTERM' );
		await once( server as ChildProcess, 'exit' );
	} );

	it( 'is not in a backup, which says so, and missed when it is put back', async () => {
		const file = join( home, 'all.backup' );
		expect( await command( [ 'backup', file ] ) ).toMatchObject( {
			all: expect.stringContaining( `keep a copy of ${ plansDir }` ),
		} );
		const elsewhere = { DATA_DIR: join( home, 'elsewhere' ) };
		expect(
			await command(
				[ 'restore', file ],
				environment( { ...elsewhere, PLANS_DIR: '' } )
			)
		).toMatchObject( {
			all: expect.stringMatching(
				/are back\.\nBefore it can be served: .*"studio" in version 1/
			),
			failed: false,
		} );
	} );

	it( 'does not start without a plan that a contract names, with a broken one, or without the folder', async () => {
		for ( const [ dir, said ] of [
			[ '', /"studio" in version 1, which is not there/ ],
			[ join( home, 'nowhere' ), /folder of plans cannot be read/ ],
		] as const ) {
			const started = await command(
				[ 'serve' ],
				environment( { PLANS_DIR: dir } )
			);
			expect( started.failed ).toBe( true );
			expect( started.said ).toMatch( said );
		}
		await writeFile( join( plansDir, 'broken.json' ), '{ "id": "x" }' );
		const broken = await command( [ 'serve' ] );
		expect( broken.failed ).toBe( true );
		expect( broken.said ).toMatch( /broken\.json:1 \/version/ );
	} );
} );

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '../../src/provider/access/token.ts';
import { demoPassword } from '../../src/provider/demo/demo-password.ts';
import { openWebhook } from '../../src/provider/events/keep-webhook.ts';
import { newWebhookSecret } from '../../src/provider/events/webhook-secret.ts';
import { exportClient } from '../../src/provider/export/export-client.ts';
import { issuePairingCode } from '../../src/provider/sites/pairing-code.ts';
import { buildPerson, NOW } from '../support/builders.ts';
import { everything, filesOf } from './support/backup-stage.ts';
import { encodePerson } from './support/clients.ts';
import {
	callRoute,
	everyRoute,
	freshAddress,
	seedStage,
	type Stage,
} from './support/route-calls.ts';
import { seedContract } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * The provider's secrets: they are random, kept as hashes where that is enough, and in no answer, export or second place.
 */

let provider: TestProvider;
let stage: Stage;
let secrets: Record< string, string >;
beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider );
	const { site, cookie } = stage;
	const { provider_id, site_id } = site;
	const webhook = await provider.db
		.transaction()
		.execute( ( trx ) =>
			openWebhook(
				trx,
				{ provider_id, site_id },
				'https://shop.example/events',
				NOW
			)
		);
	secrets = {
		'the site’s token': site.token,
		'the agent’s session': cookie.split( '=' )[ 1 ] ?? '',
		'the key of events': String( webhook ).slice( 'whsec_'.length ),
	};
} );
afterAll( () => provider.close() );

/** What each of them is kept as gives nobody a way in, but nobody needs it either. */
const hashes = async () =>
	(
		await Promise.all( [
			provider.db
				.selectFrom( 'site_tokens' )
				.select( 'token_sha256' )
				.execute(),
			provider.db
				.selectFrom( 'desk_sessions' )
				.select( 'token_sha256' )
				.execute(),
		] )
	)
		.flat()
		.map( ( { token_sha256 } ) => token_sha256 );

const expectNoSecret = async ( text: string, where: string ) => {
	for ( const [ name, secret ] of Object.entries( secrets ) ) {
		expect( text.includes( secret ), `${ name } in ${ where }` ).toBe(
			false
		);
	}
	for ( const hash of await hashes() ) {
		expect( text.includes( hash ), `a hash in ${ where }` ).toBe( false );
	}
};

describe( 'E4: a secret', () => {
	const lasting = everyRoute.filter(
		( { name, sample } ) =>
			sample.ok !== 0 && ! /^(DELETE|POST \S+\/rotate)/.test( name )
	);

	it.each( lasting )(
		'is in no answer of $name, to an owner, an employee, an agent or nobody',
		async ( { name, method, sample } ) => {
			for ( const headers of [
				{ authorization: `Bearer ${ stage.site.token }` },
				{
					authorization: `Bearer ${ stage.site.token }`,
					'deskside-person': encodePerson(
						buildPerson( { ref: '8', role: 'employee' } )
					),
				},
				{ cookie: stage.cookie },
				{ authorization: `Bearer ${ stage.site.token }x` },
			] ) {
				const { headers: said, body } = await callRoute(
					provider,
					{ sample, method },
					headers as Record< string, string >,
					stage.things
				);
				await expectNoSecret(
					JSON.stringify( said ) + body,
					`${ name }, ${ Object.keys( headers ).join() }`
				);
			}
		}
	);

	it( 'is in no file of an export', async () => {
		const folder = join( provider.dataDir, 'export' );
		await exportClient(
			{ db: provider.db, files: filesOf( provider.dataDir ) },
			await provider.db
				.selectFrom( 'contracts' )
				.where( 'id', '=', stage.site.contract_id )
				.selectAll()
				.executeTakeFirstOrThrow(),
			folder,
			NOW
		);
		const { files } = JSON.parse(
			await readFile( join( folder, 'manifest.json' ), 'utf8' )
		) as { files: object };
		for ( const file of Object.keys( files ) ) {
			await expectNoSecret(
				await readFile( join( folder, file ), 'latin1' ),
				file
			);
		}
		expect( Object.keys( files ).length ).toBeGreaterThan( 10 );
	} );
} );

describe( 'F5: tokens', () => {
	it( 'are 256 random bits, each its own', () => {
		const made = Array.from( { length: 2_000 }, () => newToken( 'dsk_' ) );
		expect( new Set( made ).size ).toBe( made.length );
		const bytes = made.map( ( token ) =>
			Buffer.from( token.slice( 4 ), 'base64url' )
		);
		for ( let place = 0; place < 32; place++ ) {
			// 2,000 draws of 256 values: some 255.9 are seen; a place that is made of anything guessable shows far fewer.
			expect(
				new Set( bytes.map( ( byte ) => byte[ place ] ) ).size
			).toBeGreaterThan( 240 );
		}
		expect( bytes.every( ( { length } ) => length === 32 ) ).toBe( true );
	} );

	it( 'and sessions are kept as hashes: the whole database opens nothing', async () => {
		const { code } = await issuePairingCode(
			provider.db,
			await seedContract( provider.db ),
			NOW
		);
		const kept = JSON.stringify( await everything( provider.db ) );
		expect( kept ).toContain( stage.site.site_id );
		const { 'the key of events': signing, ...opening } = secrets;
		for ( const secret of [ ...Object.values( opening ), code ] ) {
			expect( kept ).not.toContain( secret );
		}
		// Signing needs the key itself: it is kept, in one place.
		expect( kept.split( String( signing ) ) ).toHaveLength( 2 );
	} );
} );

describe( 'F1: two fresh installations', () => {
	it( 'share no token, no key, no code and no password', async () => {
		const folders = await Promise.all(
			[ 1, 2 ].map( () => mkdtemp( join( tmpdir(), 'deskside-fresh-' ) ) )
		);
		const contract = await seedContract( provider.db );
		const made = [];
		for ( const folder of folders ) {
			made.push(
				await demoPassword( folder ),
				newToken(),
				newWebhookSecret(),
				( await issuePairingCode( provider.db, contract, NOW ) ).code
			);
			await rm( folder, { recursive: true } );
		}
		expect( new Set( made ).size ).toBe( 8 );
	} );
} );

describe( 'F8: pairing codes', () => {
	it( 'outlive no guessing from any number of addresses: 40 random bits for ten minutes', async () => {
		const contract = await seedContract( provider.db );
		const codes = new Set< string >();
		for ( let count = 0; count < 300; count++ ) {
			codes.add(
				( await issuePairingCode( provider.db, contract, NOW ) ).code
			);
		}
		expect( codes.size ).toBe( 300 );
		for ( const code of codes ) {
			expect( code ).toMatch( /^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/ );
		}
		const letters = new Set( [ ...codes ].join( '' ) );
		expect( letters.size - 1 ).toBe( 32 );
	} );

	it( 'that are wrong, used and of nobody are answered alike', async () => {
		const { code } = await issuePairingCode(
			provider.db,
			await seedContract( provider.db ),
			NOW
		);
		const pair = ( guess: string ) =>
			provider.app.inject( {
				method: 'POST',
				url: '/v1/pairings',
				remoteAddress: freshAddress(),
				payload: {
					code: guess,
					site_url: 'https://shop.example',
					site_name: 'Bloemen',
					wordpress: '6.9',
					deskside: '0.1.0',
				},
			} );
		expect( ( await pair( code ) ).statusCode ).toBe( 201 );
		const [ used, unknown ] = [
			await pair( code ),
			await pair( 'AAAA-AAAA' ),
		];
		expect( { ...used.json(), request_id: '' } ).toEqual( {
			...unknown.json(),
			request_id: '',
		} );
	} );
} );

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportClient } from '../../src/provider/export/export-client.ts';
import { statementCsv } from '../../src/provider/export/statement-csv.ts';
import { statementText } from '../../src/provider/export/statement-text.ts';
import { readStatementOf } from '../../src/provider/contracts/ledger-of.ts';
import { NOW } from '../support/builders.ts';
import { filesOf } from './support/backup-stage.ts';
import { asAgent } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedStage, type Stage } from './support/route-calls.ts';
import { seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let stage: Stage;
let folder: string;
const contract = () =>
	provider.db
		.selectFrom( 'contracts' )
		.where( 'id', '=', stage.site.contract_id )
		.selectAll()
		.executeTakeFirstOrThrow();
beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider );
	const { ticket } = await openTicket( provider.app, stage.site.token, {
		consent: { minutes_cap: 20, text: 'Up to 20.' },
	} );
	await asAgent( provider.app, stage.cookie ).post(
		`/v1/desk/tickets/${ ticket.id }/minutes`,
		{ minutes: 40, work: '=1+1', worked_at: NOW }
	);
	const neighbour = await seedSite( provider.db, {
		provider_id: stage.site.provider_id,
	} );
	await openTicket( provider.app, neighbour.token, {
		body: 'What nobody else may read.',
	} );
	folder = join( provider.dataDir, 'leaving' );
	await exportClient(
		{ db: provider.db, files: filesOf( provider.dataDir ) },
		await contract(),
		folder,
		NOW
	);
}, 60_000 );
afterAll( () => provider.close() );

const read = async ( name: string ) => readFile( join( folder, name ) );
const rows = async ( name: string ) =>
	JSON.parse( ( await read( name ) ).toString() ) as Record<
		string,
		unknown
	>[];

describe( 'the export of a client', () => {
	it( 'holds tickets, messages, minutes, quotes, journal and advice, and no secret', async () => {
		for ( const [ name, many ] of [
			[ 'contracts.json', 1 ],
			[ 'sites.json', 1 ],
			[ 'tickets.json', 2 ],
			[ 'quotes.json', 1 ],
			[ 'journal_entries.json', 5 ],
			[ 'advice_notices.json', 1 ],
			[ 'clock_pauses.json', 1 ],
		] as const ) {
			expect.soft( await rows( name ), name ).toHaveLength( many );
		}
		const worked = ( await rows( 'minute_entries.json' ) ).filter(
			( { kind } ) => kind === 'use'
		);
		expect( worked ).toMatchObject( [ { minutes: -30, billable: 10 } ] );
		const names = await readdir( folder );
		expect( names ).toContain( 'messages.json' );
		for ( const secret of [
			'site_tokens',
			'pairing_codes',
			'desk_sessions',
			'agents',
			'idempotency_keys',
			'site_webhook_secrets',
		] ) {
			expect( names ).not.toContain( `${ secret }.json` );
		}
	} );

	it( "has nothing of another client's", async () => {
		for ( const name of await readdir( folder ) ) {
			if ( name.endsWith( '.json' ) ) {
				expect( ( await read( name ) ).toString() ).not.toContain(
					'What nobody else'
				);
			}
		}
	} );

	it( 'lists every file with its hash, attachments and statements too', async () => {
		const { files } = JSON.parse(
			( await read( 'manifest.json' ) ).toString()
		) as { files: Record< string, { sha256: string } > };
		expect( Object.keys( files ) ).toEqual(
			expect.arrayContaining( [
				'statements/2026-11.csv',
				'journal.csv',
				`attachments/${ stage.things.attachment }.png`,
			] )
		);
		for ( const [ name, { sha256 } ] of Object.entries( files ) ) {
			expect(
				createHash( 'sha256' )
					.update( await read( name ) )
					.digest( 'hex' )
			).toBe( sha256 );
		}
	} );

	it( 'never overwrites anything', async () => {
		await expect(
			exportClient(
				{ db: provider.db, files: filesOf( provider.dataDir ) },
				await contract(),
				folder,
				NOW
			)
		).rejects.toThrow( /is there already/ );
	} );

	it( 'leaves no half of a folder when an attachment cannot be read', async () => {
		await expect(
			exportClient(
				{
					db: provider.db,
					files: {
						read: () => Promise.reject( new Error( 'gone' ) ),
					},
				},
				await contract(),
				`${ folder }-2`,
				NOW
			)
		).rejects.toThrow( 'gone' );
		expect(
			( await readdir( provider.dataDir ) ).filter( ( name ) =>
				name.startsWith( 'leaving-2' )
			)
		).toEqual( [] );
	} );
} );

describe( 'the statement', () => {
	it( 'is right to the minute and the cent, and its text never runs as a formula', async () => {
		const statement = await readStatementOf(
			provider.db,
			await contract(),
			'2026-11',
			NOW
		);
		expect( statementText( await contract(), statement ) ).toContain(
			'granted 30 min, used 30 min, lapsed 0 min, billable 10 min\nbillable at €90.00 an hour: €15.00 without VAT, €18.15 with'
		);
		expect( statementCsv( statement ) ).toMatch(
			/,Mila Jansen ?,'=1\+1,-30,10,0,tic_/
		);
	} );
} );

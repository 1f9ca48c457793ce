import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFiles } from '../../src/provider/attachments/open-files.ts';
import { restoreBackup } from '../../src/provider/backup/restore-backup.ts';
import { writeBackup } from '../../src/provider/backup/write-backup.ts';
import { readConfig } from '../../src/provider/config.ts';
import { startProvider } from '../../src/provider/main.ts';
import { NOW } from '../support/builders.ts';
import { emptyDatabases, filesOf } from './support/backup-stage.ts';
import { startBrokenFront } from './support/broken-front.ts';
import { startBucket, type TestBucket } from './support/bucket.ts';
import { asSite } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let bucket: TestBucket;
let front: Awaited< ReturnType< typeof startBrokenFront > >;
let provider: TestProvider;
let site: SeededSite;
let folder: string;
let isAway = false;
beforeAll( async () => {
	bucket = await startBucket();
	front = await startBrokenFront( bucket.port, () =>
		isAway ? 503 : null
	);
	provider = await startTestProvider( {
		...bucket.env,
		S3_ENDPOINT: front.endpoint,
	} );
	site = await seedSite( provider.db );
	folder = await mkdtemp( join( tmpdir(), 'deskside-backup-' ) );
} );
afterAll( async () => {
	await provider.close();
	await front.close();
	await bucket.close();
	await rm( folder, { recursive: true, force: true } );
} );

const asOwner = () => asSite( provider.app, site.token );

/** A ticket that announces a picture, and the requests that bring and read it. */
async function announced() {
	const bytes = await drawPng( 30, 20 );
	const picture = announce( bytes );
	await openTicket( provider.app, site.token, { attachments: [ picture ] } );
	const path = `/v1/attachments/${ picture.id }`;
	return {
		put: () => asOwner().put( path, bytes, 'image/png' ),
		get: () => asOwner().get( path ),
	};
}

describe( 'attachments in a bucket', () => {
	it( 'are sent and read through the provider; this machine keeps nothing', async () => {
		const { put, get } = await announced();
		expect( ( await put() ).json() ).toMatchObject( { status: 'here' } );
		const answer = await get();
		expect( answer.headers[ 'content-type' ] ).toBe( 'image/png' );
		expect( answer.rawPayload.subarray( 1, 4 ).toString() ).toBe( 'PNG' );
		await expect(
			access( join( provider.dataDir, 'attachments' ) )
		).rejects.toThrow( 'ENOENT' );
	} );

	it( 'stay awaited while the bucket is away, and are here once it is back', async () => {
		const { put, get } = await announced();
		isAway = true;
		expect( ( await put() ).statusCode ).toBe( 500 );
		isAway = false;
		expect( ( await get() ).statusCode ).toBe( 404 );
		expect( ( await put() ).json() ).toMatchObject( { status: 'here' } );
		expect( ( await get() ).statusCode ).toBe( 200 );
	}, 30_000 );

	it( 'are in a backup, which goes back onto a disk too, and never lacks them for a bucket that is away', async () => {
		const services = {
			db: provider.db,
			files: openFiles( provider.config ),
		};
		isAway = true;
		await expect(
			writeBackup( services, join( folder, 'away' ), NOW )
		).rejects.toThrow( '503' );
		isAway = false;
		await expect( access( join( folder, 'away' ) ) ).rejects.toThrow();

		const file = join( folder, 'whole' );
		await writeBackup( services, file, NOW );
		const [ database ] = await emptyDatabases();
		const { db, close } = database!;
		try {
			const files = filesOf( folder );
			const back = await restoreBackup( { db, files }, file );
			expect( back.missing ).toEqual( [] );
			const names = Object.keys( back.files );
			expect( names ).toHaveLength( 2 );
			for ( const name of names ) {
				const bytes = await services.files.read( name );
				expect( ( await files.read( name ) ).equals( bytes ) ).toBe(
					true
				);
			}
		} finally {
			await close();
		}
	}, 60_000 );

	it( 'keep a provider from starting that could not keep them', async () => {
		const config = readConfig( {
			...bucket.env,
			S3_SECRET_ACCESS_KEY: 'wrong',
			DATA_DIR: join( folder, 'never' ),
			PORT: '0',
		} );
		await expect( startProvider( { config } ) ).rejects.toThrow(
			'403 SignatureDoesNotMatch'
		);
		await expect( access( config.dataDir ) ).rejects.toThrow( 'ENOENT' );
	} );
} );

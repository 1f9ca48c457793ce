import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/provider/access/token.ts';
import type { AttachmentStore } from '../../src/provider/attachments/attachment-store.ts';
import { findAnnounced } from '../../src/provider/attachments/find-announced.ts';
import { openFiles } from '../../src/provider/attachments/open-files.ts';
import { cancelUpload } from '../../src/provider/attachments/receive-upload.ts';
import { takeBytes } from '../../src/provider/attachments/take-bytes.ts';
import { updateAttachment } from '../../src/provider/attachments/update-attachment.ts';
import { openUploads } from '../../src/provider/attachments/uploads.ts';
import { uploadsDir } from '../../src/provider/config.ts';
import { buildPerson, NOW } from '../support/builders.ts';
import { asSite, codeOf, encodePerson } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

const asOwner = () => asSite( provider.app, site.token );
const erase = () =>
	asOwner().post( `/v1/people/${ buildPerson().ref }/erasure`, {} );

const ERASED = { status: 'refused', refused_for: 'erased' };

/** A picture that the owner announced; `row` is what the provider knows of it now. */
async function announcePicture() {
	const bytes = await drawPng();
	const announced = announce( bytes );
	await openTicket( provider.app, site.token, {
		attachments: [ announced ],
	} );
	const { provider_id, site_id } = site;
	const row = () =>
		findAnnounced( provider.db, {
			...{ provider_id, site_id },
			id: announced.id,
		} );
	return { announced, bytes, row };
}

/** What takes in bytes; `meanwhile` happens between looking at them and keeping them. */
function needs( meanwhile: () => Promise< unknown > = async () => null ) {
	const files = openFiles( provider.config );
	return {
		db: provider.db,
		uploads: openUploads( uploadsDir( provider.config ) ),
		now: () => NOW,
		files: {
			...files,
			write: async (
				...args: Parameters< AttachmentStore[ 'write' ] >
			) => {
				await meanwhile();
				return files.write( ...args );
			},
		},
	};
}

const filesKept = async () =>
	(
		await readdir( join( provider.dataDir, 'attachments' ), {
			recursive: true,
			withFileTypes: true,
		} ).catch( () => [] )
	).filter( ( entry ) => entry.isFile() ).length;

/** The owner speaks of the bytes, in one piece or by tus. */
const speak = (
	method: 'PUT' | 'HEAD' | 'PATCH',
	id: string,
	payload: Buffer
) =>
	method === 'PUT'
		? asOwner().put( `/v1/attachments/${ id }`, payload, 'image/png' )
		: provider.app.inject( {
				method,
				url: `/v1/uploads/${ id }`,
				...( method === 'HEAD' ? {} : { payload } ),
				headers: {
					authorization: `Bearer ${ site.token }`,
					'deskside-person': encodePerson( buildPerson() ),
					'tus-resumable': '1.0.0',
					'upload-offset': '0',
					...( method === 'HEAD'
						? {}
						: {
								'content-type':
									'application/offset+octet-stream',
						  } ),
				},
		  } );

describe( 'a file that was erased', () => {
	it.each( [ 'PUT', 'HEAD', 'PATCH' ] as const )(
		'does not come back by %s',
		async ( method ) => {
			const { announced, bytes, row } = await announcePicture();
			expect( ( await erase() ).json() ).toMatchObject( {
				attachments: 1,
			} );
			const said = await speak( method, announced.id, bytes );
			expect( said.statusCode ).toBe( 409 );
			expect( await row() ).toMatchObject( ERASED );
			expect( await filesKept() ).toBe( 0 );
		}
	);

	it( 'while its bytes were looked at is not kept', async () => {
		const { bytes, row } = await announcePicture();
		await expect(
			takeBytes( needs( erase ), await row(), bytes )
		).rejects.toMatchObject( { code: 'state_conflict' } );
		expect( await row() ).toMatchObject( ERASED );
		expect( await filesKept() ).toBe( 0 );
	} );

	it( 'stays erased when it is called off, or found to be no picture', async () => {
		const { row } = await announcePicture();
		const before = await row();
		const junk = Buffer.from( 'no picture' );
		await erase();
		await cancelUpload( needs(), before );
		expect( await row() ).toMatchObject( ERASED );
		await expect(
			takeBytes(
				needs(),
				{ ...before, bytes: junk.length, sha256: sha256( junk ) },
				junk
			)
		).rejects.toMatchObject( { code: 'unsupported_media_type' } );
		expect( await row() ).toMatchObject( ERASED );
	} );
} );

it( 'a file that is being kept while its person is erased goes with them', async () => {
	const { row } = await announcePicture();
	const before = await row();
	const files = openFiles( provider.config );
	const stored_name = await files.write( await drawPng() );
	let erased: ReturnType< typeof erase > | undefined;
	await provider.db.transaction().execute( async ( trx ) => {
		await updateAttachment( trx, before, {
			...{ status: 'here', refused_for: null, received_at: NOW },
			...{ stored_name, stored_type: 'image/png' },
		} );
		erased = erase();
		// Long enough for it to wait for this row, where two are let in at once.
		await setTimeout( 300 );
	} );
	expect( ( await erased )?.statusCode ).toBe( 200 );
	expect( await row() ).toMatchObject( ERASED );
	expect( await filesKept() ).toBe( 0 );
} );

describe( 'a file that was called off', () => {
	const CANCELLED = { status: 'refused', refused_for: 'cancelled' };

	it( 'while its bytes were looked at does not appear in the thread', async () => {
		const { bytes, row } = await announcePicture();
		const before = await row();
		const wanted = needs( () => cancelUpload( needs(), before ) );
		await expect(
			takeBytes( wanted, before, bytes )
		).rejects.toMatchObject( { code: 'state_conflict' } );
		expect( await row() ).toMatchObject( CANCELLED );
		expect( await filesKept() ).toBe( 0 );
	} );

	it.each( [ 'PUT', 'PATCH' ] as const )(
		'does not come back by a late %s',
		async ( method ) => {
			const { announced, bytes, row } = await announcePicture();
			await cancelUpload( needs(), await row() );
			const said = await speak( method, announced.id, bytes );
			expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
				409,
				'state_conflict',
			] );
			expect( await row() ).toMatchObject( CANCELLED );
			expect( await filesKept() ).toBe( 0 );
		}
	);
} );

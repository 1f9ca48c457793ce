import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentStore } from '../../src/provider/attachments/attachment-store.ts';
import { sweepFiles } from '../../src/provider/attachments/files-to-remove.ts';
import { findAnnounced } from '../../src/provider/attachments/find-announced.ts';
import { openFiles } from '../../src/provider/attachments/open-files.ts';
import { takeBytes } from '../../src/provider/attachments/take-bytes.ts';
import type { Db } from '../../src/provider/db/database.ts';
import { NOW } from '../support/builders.ts';
import { asSite } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* Bytes are stored before the row that names them is: what happens in between must not leave them for good. */

const LATER = '2026-11-25T00:00:00.000Z';

let provider: TestProvider;
let site: SeededSite;
let files: AttachmentStore;
beforeAll( async () => {
	provider = await startTestProvider();
	files = openFiles( provider.config );
} );
beforeEach( async () => {
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

const filesKept = async () =>
	(
		await readdir( join( provider.dataDir, 'attachments' ), {
			recursive: true,
			withFileTypes: true,
		} ).catch( () => [] )
	).filter( ( entry ) => entry.isFile() ).length;
const noted = () =>
	provider.db.selectFrom( 'files_to_remove' ).selectAll().execute();

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
	return { bytes, row };
}

/** The database, from which no transaction is answered any more; `first` does what still came through. */
const lost = ( first: ( db: Db ) => Promise< unknown > ) =>
	new Proxy( provider.db, {
		get: ( db, name ) => {
			const value: unknown = Reflect.get( db, name, db );
			return name === 'transaction'
				? () => ( {
						execute: async (
							work: Parameters<
								ReturnType< Db[ 'transaction' ] >[ 'execute' ]
							>[ 0 ]
						) => {
							await first( db );
							await work;
							throw new Error( 'ECONNRESET' );
						},
				  } )
				: typeof value === 'function'
				? ( value.bind( db ) as unknown )
				: value;
		},
	} );

describe( 'bytes that no row came to name', () => {
	it( 'go an hour later, and those of the try that went well stay', async () => {
		const before = await filesKept();
		const { bytes, row } = await announcePicture();
		for ( let tries = 0; tries < 3; tries++ ) {
			await expect(
				takeBytes(
					{ db: lost( async () => null ), files, now: () => NOW },
					await row(),
					bytes
				)
			).rejects.toThrow( 'ECONNRESET' );
		}
		await takeBytes(
			{ db: provider.db, files, now: () => NOW },
			await row(),
			bytes
		);
		expect( await filesKept() ).toBe( before + 4 );
		// Others may be at it just now.
		expect( await sweepFiles( { db: provider.db, files }, NOW ) ).toBe( 0 );
		expect( await sweepFiles( { db: provider.db, files }, LATER ) ).toBe(
			3
		);
		expect( await filesKept() ).toBe( before + 1 );
		expect( await noted() ).toEqual( [] );
		const { stored_name } = await row();
		await files.read( stored_name ?? '' );
	} );

	it( 'do not stay when a process is killed between its note and its bytes', async () => {
		const { bytes, row } = await announcePicture();
		await expect(
			takeBytes(
				{
					db: provider.db,
					files: {
						...files,
						write: async ( _bytes, note ) => {
							await note?.( 'a'.repeat( 64 ) );
							throw new Error( 'killed' );
						},
					},
					now: () => NOW,
				},
				await row(),
				bytes
			)
		).rejects.toThrow( 'killed' );
		expect( await noted() ).toHaveLength( 1 );
		await sweepFiles( { db: provider.db, files }, LATER );
		expect( await noted() ).toEqual( [] );
	} );

	it( 'stay when the row was written and only the word of it was lost', async () => {
		const { bytes, row } = await announcePicture();
		let stored = '';
		const noting: AttachmentStore = {
			...files,
			write: async ( ...args ) =>
				( stored = await files.write( ...args ) ),
		};
		await expect(
			takeBytes(
				{
					db: lost( async () => {
						// What the lost transaction did.
						await provider.db
							.updateTable( 'attachments' )
							.set( { status: 'here', stored_name: stored } )
							.where( 'id', '=', ( await row() ).id )
							.execute();
						await provider.db
							.deleteFrom( 'files_to_remove' )
							.execute();
					} ),
					files: noting,
					now: () => NOW,
				},
				await row(),
				bytes
			)
		).rejects.toThrow( 'ECONNRESET' );
		await sweepFiles( { db: provider.db, files }, LATER );
		await files.read( stored );
	} );

	it( 'are never named after a sweep took them: the bytes are asked for again', async () => {
		const { bytes, row } = await announcePicture();
		const slow: AttachmentStore = {
			...files,
			write: async ( ...args ) => {
				const name = await files.write( ...args );
				await sweepFiles( { db: provider.db, files }, LATER );
				return name;
			},
		};
		await expect(
			takeBytes(
				{ db: provider.db, files: slow, now: () => NOW },
				await row(),
				bytes
			)
		).rejects.toMatchObject( { code: 'overloaded' } );
		expect( ( await row() ).status ).toBe( 'awaited' );
		expect(
			(
				await asSite( provider.app, site.token ).put(
					`/v1/attachments/${ ( await row() ).id }`,
					bytes,
					'image/png'
				)
			).statusCode
		).toBe( 200 );
	} );

	it( 'wait where they cannot be removed now', async () => {
		const name = await files.write( Buffer.from( 'x' ), async ( made ) => {
			await provider.db
				.insertInto( 'files_to_remove' )
				.values( { stored_name: made, due_at: NOW } )
				.execute();
		} );
		const away = {
			...files,
			remove: () => Promise.reject( new Error( 'away' ) ),
		};
		await expect(
			sweepFiles( { db: provider.db, files: away }, LATER )
		).rejects.toThrow( 'away' );
		await files.read( name );
		expect( await sweepFiles( { db: provider.db, files }, LATER ) ).toBe(
			1
		);
		await expect( files.read( name ) ).rejects.toThrow();
	} );
} );

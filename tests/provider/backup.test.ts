import {
	readFile,
	rm,
	stat,
	truncate,
	copyFile,
	readdir,
} from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MissingFile } from '../../src/provider/attachments/missing-file.ts';
import { createApp } from '../../src/provider/app.ts';
import { BackupError } from '../../src/provider/backup/backup-error.ts';
import { checkBackup } from '../../src/provider/backup/check-backup.ts';
import { restoreBackup } from '../../src/provider/backup/restore-backup.ts';
import { writeBackup } from '../../src/provider/backup/write-backup.ts';
import { readConfig } from '../../src/provider/config.ts';
import { openDatabase } from '../../src/provider/db/database.ts';
import { migrate, MIGRATIONS } from '../../src/provider/db/migrate.ts';
import { NOW } from '../support/builders.ts';
import {
	change,
	emptyDatabases,
	everything,
	filesOf,
	readStatement,
} from './support/backup-stage.ts';
import { asAgent, asSite } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedStage, type Stage } from './support/route-calls.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let stage: Stage;
let file: string;
beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider );
	await asAgent( provider.app, stage.cookie ).post(
		`/v1/desk/tickets/${ stage.things.ticket }/minutes`,
		{ minutes: 17, work: 'Read\u2028the log, "twice"\n', worked_at: NOW }
	);
	file = join( provider.dataDir, 'deskside.backup' );
	await writeBackup( sourceOf( provider ), file, NOW );
}, 60_000 );
afterAll( () => provider.close() );

const sourceOf = ( { db, dataDir }: TestProvider ) => ( {
	db,
	files: filesOf( dataDir ),
} );
const elsewhere = ( name: string ) =>
	filesOf( join( provider.dataDir, 'restored', name ) );

describe( 'a backup', { timeout: 120_000 }, () => {
	it( 'is one file that only its owner reads, and never overwrites another', async () => {
		expect( ( await stat( file ) ).mode & 0o777 ).toBe( 0o600 );
		await expect(
			writeBackup( sourceOf( provider ), file, NOW )
		).rejects.toThrow( /is there already/ );
		expect(
			( await readdir( provider.dataDir ) ).filter( ( name ) =>
				name.endsWith( '.part' )
			)
		).toEqual( [] );
	} );

	it( 'comes back whole on either kind of database: every row, every attachment, every figure', async () => {
		const before = await everything( provider.db );
		const statement = await readStatement( provider, stage.site.token );
		expect( statement.used ).toBe( 17 );
		for ( const target of await emptyDatabases() ) {
			const files = elsewhere( target.kind );
			await restoreBackup( { db: target.db, files }, file );
			expect( await everything( target.db ) ).toEqual( before );
			const app = await createApp( {
				config: readConfig( {
					DATA_DIR: join( provider.dataDir, 'restored', target.kind ),
					DESK_DIR: join( provider.dataDir, 'desk' ),
				} ),
				database: target,
				clock: () => new Date( NOW ),
			} );
			expect( await readStatement( { app }, stage.site.token ) ).toEqual(
				statement
			);
			const picture = await asSite( app, stage.site.token ).get(
				`/v1/attachments/${ stage.things.attachment }`
			);
			const original = await asSite( provider.app, stage.site.token ).get(
				`/v1/attachments/${ stage.things.attachment }`
			);
			expect( picture.rawPayload ).toEqual( original.rawPayload );
			// It goes on: numbers follow, and the tables keep their rules.
			const { ticket } = await openTicket( app, stage.site.token );
			expect( ticket.number ).toBe( 2 );
			const again = join( provider.dataDir, `${ target.kind }.again` );
			await writeBackup( { db: target.db, files }, again, NOW );
			await expect(
				target.db.deleteFrom( 'minute_entries' ).execute()
			).rejects.toThrow( /only ever added/ );
			await app.close();
			await target.close();
			// And back into the kind that it came from.
			const back = await openDatabase();
			await restoreBackup(
				{ db: back.db, files: elsewhere( 'back' ) },
				again
			);
			expect( ( await everything( back.db ) ).minute_entries ).toEqual(
				before.minute_entries
			);
			await back.close();
		}
	} );

	it( 'is one moment, whatever is written meanwhile', async () => {
		const busy = join( provider.dataDir, 'busy.backup' );
		let writing = true;
		const writer = ( async () => {
			while ( writing ) {
				await openTicket( provider.app, stage.site.token );
			}
		} )();
		await writeBackup( sourceOf( provider ), busy, NOW );
		writing = false;
		await writer;
		const [ target ] = await emptyDatabases();
		await restoreBackup(
			{ db: target?.db as never, files: elsewhere( 'busy' ) },
			busy
		);
		const rows = await everything( target?.db as never );
		// A ticket has its first message in the same transaction: one without the other would be half a moment.
		const tickets = ( rows.tickets ?? [] ).map(
			( row ) => ( JSON.parse( row ) as { id: string } ).id
		);
		const first = new Set(
			( rows.messages ?? [] ).map(
				( row ) =>
					( JSON.parse( row ) as { ticket_id: string } ).ticket_id
			)
		);
		expect( tickets.filter( ( id ) => ! first.has( id ) ) ).toEqual( [] );
		expect( first.size ).toBe( tickets.length );
		await target?.close();
	} );
} );

describe( 'restoring', { timeout: 120_000 }, () => {
	const refused = async ( broken: string, message: RegExp ) => {
		const target = await openDatabase();
		await expect(
			restoreBackup( { db: target.db, files: elsewhere( 'no' ) }, broken )
		).rejects.toThrow( message );
		await expect(
			restoreBackup( { db: target.db, files: elsewhere( 'no' ) }, broken )
		).rejects.toBeInstanceOf( BackupError );
		const rows = await everything( target.db );
		expect( Object.values( rows ).flat() ).toEqual( [] );
		await target.close();
	};

	it( 'refuses a database that is not empty, and changes nothing in it', async () => {
		const before = await everything( provider.db );
		await expect(
			restoreBackup( sourceOf( provider ), file )
		).rejects.toThrow( /is not empty.*DATABASE_URL/ );
		expect( await everything( provider.db ) ).toEqual( before );
	} );

	it( 'refuses a file that is cut off, changed, or none', async () => {
		const cut = `${ file }.cut`;
		await copyFile( file, cut );
		await truncate( cut, ( await stat( file ) ).size - 100 );
		await refused( cut, /cannot be used as a backup/ );
		await refused(
			await change( file, ( text ) => text.replace( '17', '71' ) ),
			/was changed after/
		);
		await refused(
			await change( file, ( text ) =>
				text.split( '\n' ).slice( 0, -2 ).join( '\n' ).concat( '\n' )
			),
			/its end is missing/
		);
		await refused( `${ file }.nowhere`, /cannot be used as a backup/ );
		await refused( import.meta.filename, /cannot be used as a backup/ );
	} );

	it( 'refuses a backup of a newer Deskside, and says what to do', async () => {
		const { header, manifest } = await checkBackup( file );
		expect( manifest.missing ).toEqual( [] );
		const newer = join( provider.dataDir, 'newer.backup' );
		await provider.db
			.insertInto( 'deskside_migrations' as never )
			.values( { name: '9999-later' } as never )
			.execute();
		await writeBackup( sourceOf( provider ), newer, NOW );
		await provider.db
			.deleteFrom( 'deskside_migrations' as never )
			.where( 'name' as never, '=', '9999-later' as never )
			.execute();
		expect( header.migrations ).not.toContain( '9999-later' );
		await refused( newer, /newer Deskside \(9999-later\): update/ );
	} );

	it( 'leaves nothing when it fails half way, and can be tried again', async () => {
		const target = await openDatabase();
		await migrate( target.db );
		// The last table that is filled refuses what the backup has.
		await target.db.schema
			.alterTable( 'quote_versions' )
			.addCheckConstraint( 'never', sql`total_cents < 0` )
			.execute();
		const files = elsewhere( 'half' );
		await expect(
			restoreBackup( { db: target.db, files }, file )
		).rejects.toThrow( /never/ );
		expect( Object.values( await everything( target.db ) ).flat() ).toEqual(
			[]
		);
		const { manifest } = await checkBackup( file );
		for ( const name of Object.keys( manifest.files ) ) {
			await expect( files.read( name ) ).rejects.toThrow( MissingFile );
		}
		await target.db.schema
			.alterTable( 'quote_versions' )
			.dropConstraint( 'never' )
			.execute();
		await restoreBackup( { db: target.db, files }, file );
		await target.close();
	} );

	it( 'brings a backup of an older schema up to date', async () => {
		const older = await openDatabase();
		await migrate( older.db, MIGRATIONS.slice( 0, 3 ) );
		const old = join( provider.dataDir, 'older.backup' );
		await writeBackup(
			{ db: older.db, files: elsewhere( 'o' ) },
			old,
			NOW
		);
		await older.close();
		const target = await openDatabase();
		await restoreBackup( { db: target.db, files: elsewhere( 'o' ) }, old );
		expect( await migrate( target.db ) ).toEqual( [] );
		await target.close();
		await rm( old );
		expect( ( await readFile( file ) ).length ).toBeGreaterThan( 1000 );
	} );
} );

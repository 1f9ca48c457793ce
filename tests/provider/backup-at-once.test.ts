import { readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBackup } from '../../src/provider/backup/check-backup.ts';
import { restoreBackup } from '../../src/provider/backup/restore-backup.ts';
import { writeBackup } from '../../src/provider/backup/write-backup.ts';
import { exportClient } from '../../src/provider/export/export-client.ts';
import { NOW } from '../support/builders.ts';
import { emptyDatabases, filesOf } from './support/backup-stage.ts';
import { seedStage, type Stage } from './support/route-calls.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* The same command twice at the same moment: a timer that fires again, two people. */

let provider: TestProvider;
let stage: Stage;
let file: string;
beforeAll( async () => {
	provider = await startTestProvider();
	stage = await seedStage( provider );
	file = join( provider.dataDir, 'one.backup' );
	await writeBackup( source(), file, NOW );
}, 60_000 );
afterAll( () => provider.close() );

const source = () => ( {
	db: provider.db,
	files: filesOf( provider.dataDir ),
} );
const called = async ( start: string ) =>
	( await readdir( provider.dataDir ) ).filter( ( name ) =>
		name.startsWith( start )
	);

/** What came of each, in no order: null for what went well, or its message. */
const outcomes = async ( tries: readonly Promise< unknown >[] ) =>
	( await Promise.allSettled( tries ) )
		.map( ( tried ) =>
			tried.status === 'fulfilled'
				? null
				: ( tried.reason as Error ).message
		)
		.sort( ( one ) => ( one === null ? -1 : 1 ) );

describe( 'at the same moment', { timeout: 120_000 }, () => {
	it( 'two backups of one name: one of them has it, whole, and the other one says so', async () => {
		const both = join( provider.dataDir, 'both.backup' );
		expect(
			await outcomes( [
				writeBackup( source(), both, NOW ),
				writeBackup( source(), both, NOW ),
			] )
		).toEqual( [ null, expect.stringContaining( 'is there already' ) ] );
		await checkBackup( both );
		expect( await called( 'both' ) ).toEqual( [ 'both.backup' ] );
	} );

	it( 'two exports into one folder: the same', async () => {
		const contract = await provider.db
			.selectFrom( 'contracts' )
			.where( 'id', '=', stage.site.contract_id )
			.selectAll()
			.executeTakeFirstOrThrow();
		const folder = join( provider.dataDir, 'leaving' );
		expect(
			await outcomes( [
				exportClient( source(), contract, folder, NOW ),
				exportClient( source(), contract, folder, NOW ),
			] )
		).toEqual( [ null, expect.stringContaining( 'is there already' ) ] );
		expect( await called( 'leaving' ) ).toEqual( [ 'leaving' ] );
		expect( await readdir( folder ) ).toContain( 'manifest.json' );
	} );

	it( 'two restores: one is done, with every attachment, and the other one takes none of them away', async () => {
		const { manifest } = await checkBackup( file );
		const names = Object.keys( manifest.files );
		expect( names ).not.toEqual( [] );
		for ( const target of await emptyDatabases() ) {
			for ( let round = 0; round < 5; round++ ) {
				const folder = join( provider.dataDir, `back-${ round }` );
				const files = filesOf( folder );
				expect(
					await outcomes( [
						restoreBackup( { db: target.db, files }, file ),
						restoreBackup( { db: target.db, files }, file ),
					] )
				).toEqual( [
					...( round === 0 ? [ null ] : [] ),
					...Array< unknown >( round === 0 ? 1 : 2 ).fill(
						expect.stringMatching( /is not empty|another restore/i )
					),
				] );
				if ( round === 0 ) {
					await Promise.all( names.map( files.read ) );
				}
				await rm( folder, { recursive: true, force: true } );
			}
			await target.close();
		}
	} );
} );

describe( 'what a killed process left', () => {
	it( 'is in nobody’s way, and goes after a day', async () => {
		const next = join( provider.dataDir, 'next.backup' );
		const [ old, young ] = [
			`${ next }.0123456789abcdef.part`,
			`${ next }.fedcba9876543210.part`,
		];
		await writeFile( old, 'half' );
		await writeFile( young, 'half' );
		await utimes( old, new Date(), new Date( Date.now() - 25 * 3600_000 ) );
		await writeBackup( source(), next, NOW );
		expect( await called( 'next' ) ).toEqual( [
			'next.backup',
			'next.backup.fedcba9876543210.part',
		] );
	} );

	it( 'does not stop a restore', async () => {
		const [ target ] = await emptyDatabases();
		const folder = join( provider.dataDir, 'killed' );
		const { manifest } = await checkBackup( file );
		const files = filesOf( folder );
		for ( const name of Object.keys( manifest.files ) ) {
			await files.put( name, Buffer.from( 'half' ) );
		}
		for ( const found of await readdir( folder, {
			recursive: true,
			withFileTypes: true,
		} ) ) {
			const path = join( found.parentPath, found.name );
			await ( found.isFile() ? rename( path, `${ path }.part` ) : null );
		}
		await restoreBackup( { db: target?.db as never, files }, file );
		await target?.close();
	} );
} );

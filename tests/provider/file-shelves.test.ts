import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAttachmentStore } from '../../src/provider/attachments/attachment-store.ts';
import { bucketShelf } from '../../src/provider/attachments/bucket-shelf.ts';
import { diskShelf } from '../../src/provider/attachments/disk-shelf.ts';
import type { FileShelf } from '../../src/provider/attachments/file-shelf.ts';
import { MissingFile } from '../../src/provider/attachments/missing-file.ts';
import { startBucket, type TestBucket } from './support/bucket.ts';

let bucket: TestBucket;
let dir: string;
beforeAll( async () => {
	bucket = await startBucket();
	dir = await mkdtemp( join( tmpdir(), 'deskside-shelf-' ) );
} );
afterAll( async () => {
	await bucket.close();
	await rm( dir, { recursive: true, force: true } );
} );

const newPlace = () => {
	const name = randomBytes( 20 ).toString( 'hex' );
	return `${ name.slice( 0, 2 ) }/${ name }`;
};

describe.each< [ string, () => FileShelf ] >( [
	[ 'a folder', () => diskShelf( dir ) ],
	[ 'a bucket', () => bucketShelf( bucket.config ) ],
] )( '%s of files', ( _name, open ) => {
	it( 'is ready, and nothing is left of having looked', async () => {
		await expect( open().check() ).resolves.toBeUndefined();
	} );

	it.each( [ 0, 1, 70_000, 5_000_001 ] )(
		'gives back %i bytes as they were',
		async ( size ) => {
			const [ place, bytes ] = [ newPlace(), randomBytes( size ) ];
			await open().put( place, bytes );
			expect( ( await open().get( place ) ).equals( bytes ) ).toBe(
				true
			);
		}
	);

	it( 'has at a place what was put there last', async () => {
		const place = newPlace();
		await open().put( place, Buffer.from( 'first, and longer' ) );
		await open().put( place, Buffer.from( 'second' ) );
		expect( String( await open().get( place ) ) ).toBe( 'second' );
	} );

	it( 'knows for certain what is not there', async () => {
		await expect( open().get( newPlace() ) ).rejects.toThrow( MissingFile );
	} );

	it( 'takes away, once or twice', async () => {
		const place = newPlace();
		await open().put( place, Buffer.from( 'gone soon' ) );
		await open().remove( place );
		await open().remove( place );
		await expect( open().get( place ) ).rejects.toThrow( MissingFile );
	} );

	it( 'keeps attachments sealed, under places that do not lead to their names', async () => {
		const places: string[] = [];
		const shelf = open();
		const store = openAttachmentStore( {
			...shelf,
			put: ( place, bytes ) => {
				places.push( place );
				return shelf.put( place, bytes );
			},
		} );
		const name = await store.write( Buffer.from( 'an invoice' ) );
		expect( String( await store.read( name ) ) ).toBe( 'an invoice' );
		const [ place = '' ] = places;
		expect( place ).toMatch( /^([0-9a-f]{2})\/\1[0-9a-f]{38}$/ );
		expect( name ).not.toContain( place.slice( 3, 20 ) );
		const sealed = await shelf.get( place );
		expect( sealed.includes( 'invoice' ) ).toBe( false );

		sealed[ 0 ] = ( sealed[ 0 ] ?? 0 ) ^ 1;
		await shelf.put( place, sealed );
		await expect( store.read( name ) ).rejects.toThrow( MissingFile );
		await store.put( name, Buffer.from( 'an invoice' ) );
		expect( String( await store.read( name ) ) ).toBe( 'an invoice' );
	} );
} );

describe( 'a folder of files', () => {
	it( 'is rid of what a killed process left a day ago when the next one starts', async () => {
		const [ place, drafts ] = [ newPlace(), join( dir, 'drafts' ) ];
		await diskShelf( dir ).put( place, Buffer.from( 'whole' ) );
		expect( await readdir( drafts ) ).toEqual( [] );
		const [ old, young ] = [
			'file.0123456789abcdef.part',
			'file.fedcba9876543210.part',
		];
		await writeFile( join( drafts, old ), 'half' );
		await writeFile( join( drafts, young ), 'half' );
		await utimes( join( drafts, old ), 0, 0 );
		await diskShelf( dir ).check();
		expect( await readdir( drafts ) ).toEqual( [ young ] );
		expect( String( await diskShelf( dir ).get( place ) ) ).toBe( 'whole' );
	} );
} );

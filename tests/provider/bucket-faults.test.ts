import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openAttachmentStore } from '../../src/provider/attachments/attachment-store.ts';
import { bucketShelf } from '../../src/provider/attachments/bucket-shelf.ts';
import { MissingFile } from '../../src/provider/attachments/missing-file.ts';
import { startBrokenFront, type Fault } from './support/broken-front.ts';
import { startBucket, type TestBucket } from './support/bucket.ts';

const PLACE = `ab/ab${ '0'.repeat( 38 ) }`;
const BYTES = randomBytes( 300_000 );

let bucket: TestBucket;
beforeAll( async () => {
	bucket = await startBucket();
} );
const ends: Array< () => Promise< void > > = [];
afterEach( async () => {
	await bucketShelf( bucket.config ).remove( PLACE );
	await Promise.all( ends.splice( 0 ).map( ( end ) => end() ) );
} );
afterAll( () => bucket.close() );

const whole = () => bucketShelf( bucket.config );

/** The bucket behind something that answers in its place. */
async function behind( faultOf: ( number: number ) => Fault ) {
	const front = await startBrokenFront( bucket.port, faultOf );
	ends.push( front.close );
	return {
		...front,
		shelf: bucketShelf(
			{ ...bucket.config, endpoint: front.endpoint },
			[ 1, 2, 3 ]
		),
	};
}

describe( 'a bucket on a bad day', () => {
	it.each( [ 500, 503, 429 ] )(
		'is asked again after %i, and all of it is there',
		async ( status ) => {
			const { shelf, asked } = await behind( ( number ) =>
				number < 3 ? status : null
			);
			await shelf.put( PLACE, BYTES );
			expect( asked ).toEqual( [ 'PUT', 'PUT', 'PUT' ] );
			expect( ( await whole().get( PLACE ) ).equals( BYTES ) ).toBe(
				true
			);
		}
	);

	it( 'that stays broken is no missing file, and nothing was put there', async () => {
		const { shelf, asked } = await behind( () => 503 );
		await expect( shelf.put( PLACE, BYTES ) ).rejects.toThrow(
			'The file store refused with 503 SlowDown.'
		);
		await expect( shelf.get( PLACE ) ).rejects.not.toThrow( MissingFile );
		expect( asked ).toHaveLength( 8 );
		await expect( whole().get( PLACE ) ).rejects.toThrow( MissingFile );
	} );

	it( 'whose answer breaks off in the middle is asked again', async () => {
		await whole().put( PLACE, BYTES );
		const once = await behind( ( number ) =>
			number === 1 ? { cutAfter: 1000 } : null
		);
		expect( ( await once.shelf.get( PLACE ) ).equals( BYTES ) ).toBe(
			true
		);
		expect( once.asked ).toHaveLength( 2 );
	} );

	it( 'never gives half a file', async () => {
		await whole().put( PLACE, BYTES );
		const { shelf } = await behind( () => ( { cutAfter: 1000 } ) );
		await expect( shelf.get( PLACE ) ).rejects.toThrow(
			'The file store cannot be reached.'
		);
	} );

	it.each( [ 100, 5_000, 200_000 ] )(
		'gives nothing of a file whose way to it broke after %i bytes, though a careless store keeps the half',
		async ( after ) => {
			let isBroken = true;
			const { shelf } = await behind( () =>
				isBroken ? { dropAfter: after } : null
			);
			const store = openAttachmentStore( shelf );
			const name = randomBytes( 32 ).toString( 'hex' );
			await expect( store.put( name, BYTES ) ).rejects.toThrow(
				'The file store cannot be reached.'
			);
			isBroken = false;
			await expect( store.read( name ) ).rejects.toThrow( MissingFile );
			await store.put( name, BYTES );
			expect( ( await store.read( name ) ).equals( BYTES ) ).toBe( true );
		}
	);

	it( 'is not followed anywhere else', async () => {
		const { shelf } = await behind( () => 307 );
		await expect( shelf.get( PLACE ) ).rejects.toThrow();
	} );
} );

describe( 'a bucket that is not set up', () => {
	it( 'says which, why, and nothing of the key', async () => {
		const wrong = bucketShelf( {
			...bucket.config,
			secretAccessKey: 'another-secret',
		} );
		const said = await wrong
			.check()
			.catch( ( error: Error ) => error.message );
		expect( said ).toBe(
			`Attachments cannot be kept in the bucket attachments at ${ bucket.config.endpoint }: The file store refused with 403 SignatureDoesNotMatch. See S3_* in the environment.`
		);
	} );

	it( 'is told by its name when there is none of that name', async () => {
		const absent = bucketShelf( { ...bucket.config, bucket: 'nowhere' } );
		await expect( absent.check() ).rejects.toThrow(
			'the bucket nowhere at'
		);
		await expect( absent.get( PLACE ) ).rejects.toThrow(
			'404 NoSuchBucket'
		);
	} );
} );

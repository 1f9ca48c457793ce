import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanMovie } from '../../src/provider/attachments/inspect/clean-movie.ts';
import { cleanWebm } from '../../src/provider/attachments/inspect/clean-webm.ts';
import { asSite } from './support/clients.ts';
import {
	box,
	buildMovie,
	buildWebm,
	element,
} from './support/files/build-movie.ts';
import { buildPhotos, PLACES } from './support/files/build-photos.ts';
import { sendWhole } from './support/files/send-whole.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce } from './support/pictures.ts';
import { seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

const placesIn = ( bytes: Buffer ): string[] =>
	PLACES.filter( ( place ) => bytes.includes( place ) );

describe( 'ninety-two photos full of metadata', () => {
	it(
		'come out with not a byte of where they were taken',
		{ timeout: 60_000 },
		async () => {
			const site = await seedSite( provider.db );
			const photos = await buildPhotos();
			expect( photos ).toHaveLength( 92 );
			for ( const [ index, { what, type, bytes } ] of photos.entries() ) {
				const { exif, xmp } = await sharp( bytes ).metadata();
				expect(
					placesIn( bytes ).length > 0 || exif || xmp,
					`${ what } holds a place to begin with`
				).toBeTruthy();
				const announced = announce( bytes, {
					type,
					name: `photo ${ index }`,
				} );
				await openTicket( provider.app, site.token, {
					attachments: [ announced ],
				} );
				expect(
					await sendWhole(
						provider.app,
						site.token,
						announced,
						bytes
					)
				).toBe( 204 );
				const { rawPayload } = await asSite(
					provider.app,
					site.token
				).get( `/v1/attachments/${ announced.id }` );
				expect( placesIn( rawPayload ), what ).toEqual( [] );
				const left = await sharp( rawPayload ).metadata();
				expect( [
					left.exif,
					left.xmp,
					left.iptc,
					left.comments,
				] ).toEqual( [ undefined, undefined, undefined, undefined ] );
			}
			const folder = join( provider.dataDir, 'attachments' );
			for ( const entry of await readdir( folder, {
				recursive: true,
				withFileTypes: true,
			} ) ) {
				if ( entry.isFile() ) {
					const rest = await readFile(
						join( entry.parentPath, entry.name )
					);
					expect( placesIn( rest ) ).toEqual( [] );
				}
			}
		}
	);
} );

describe( 'videos', () => {
	const place = '+52.3754+004.9021/';

	it.each( [
		[
			'in the movie',
			{ inMovie: [ box( 'udta', box( '\xa9xyz', place ) ) ] },
		],
		[ 'of Apple', { inMovie: [ box( 'meta', place ) ] } ],
		[
			'at the top',
			{ atTop: [ box( 'uuid', Buffer.alloc( 16 ), place ) ] },
		],
		[ 'in empty room', { atTop: [ box( 'free', place ) ] } ],
		[
			'in a track',
			{
				inMovie: [
					box( 'trak', box( 'udta', box( '\xa9xyz', place ) ) ),
				],
			},
		],
	] )( 'lose the place %s, and nothing else moves', ( _where, movie ) => {
		const sent = buildMovie( movie );
		const kept = cleanMovie( sent );
		expect( sent.includes( place ) ).toBe( true );
		expect( kept.includes( place ) ).toBe( false );
		expect( kept ).toHaveLength( sent.length );
		expect( kept.indexOf( 'mdat' ) ).toBe( sent.indexOf( 'mdat' ) );
	} );

	it.each( [ '1254c367', '1941a469', 'ec' ] )(
		'of a browser lose element %s',
		( id ) => {
			const sent = buildWebm( { more: [ element( id, place ) ] } );
			const kept = cleanWebm( sent );
			expect( kept.includes( place ) ).toBe( false );
			expect( kept ).toHaveLength( sent.length );
			expect( cleanWebm( kept ).equals( kept ) ).toBe( true );
		}
	);
} );

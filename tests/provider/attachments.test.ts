import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../src/contract/ticket.ts';
import { NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { pngClaiming } from './support/png-claiming.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

const png = await drawPng( 300, 300 );

let provider: TestProvider;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

const asOwner = () => asSite( provider.app, site.token );

/** A ticket that announces these bytes, and the PUT that brings them. */
async function send( bytes: Buffer, part = {}, type = 'image/png' ) {
	const announced = announce( bytes, part );
	const { ticket } = await openTicket( provider.app, site.token, {
		attachments: [ announced ],
	} );
	const put = () =>
		asOwner().put( `/v1/attachments/${ announced.id }`, bytes, type );
	return { announced, ticket, put };
}

const statusOf = async ( ticketId: string ) =>
	( await asOwner().get( `/v1/tickets/${ ticketId }` ) ).json< Ticket >()
		.messages[ 0 ]?.attachments[ 0 ]?.status;

/** Every file below the data folder. */
const files = async () =>
	(
		await readdir( join( provider.dataDir, 'attachments' ), {
			recursive: true,
			withFileTypes: true,
		} ).catch( () => [] )
	).filter( ( entry ) => entry.isFile() );

describe( 'PUT /v1/attachments/:id', () => {
	it( 'takes in what was announced, and both sides can read it', async () => {
		const bytes = await drawPng( 20, 10 );
		const { announced, ticket, put } = await send( bytes );
		expect( await statusOf( ticket.id ) ).toBe( 'awaited' );
		expect( ( await put() ).json() ).toEqual( {
			...announced,
			status: 'here',
			refused_for: null,
			width: 20,
			height: 10,
		} );
		expect( await statusOf( ticket.id ) ).toBe( 'here' );

		const { cookie } = await seedAgent( provider.db, site.provider_id );
		const answers = [
			await asOwner().get( `/v1/attachments/${ announced.id }` ),
			await asAgent( provider.app, cookie ).get(
				`/v1/desk/attachments/${ announced.id }`
			),
		];
		for ( const answer of answers ) {
			expect( answer.statusCode ).toBe( 200 );
			expect( answer.headers ).toMatchObject( {
				'content-type': 'image/png',
				'x-content-type-options': 'nosniff',
				'content-security-policy': "default-src 'none'; sandbox",
				'content-disposition': `attachment; filename="${ announced.id }.png"; filename*=UTF-8''screen.png`,
			} );
			expect( await sharp( answer.rawPayload ).raw().toBuffer() ).toEqual(
				await sharp( bytes ).raw().toBuffer()
			);
		}
	} );

	it( 'gives the same answer to the same bytes, in any number, and keeps one file', async () => {
		const { put } = await send( await drawPng() );
		const before = ( await files() ).length;
		const first = await put();
		const more = [
			await put(),
			...( await Promise.all( [ put(), put() ] ) ),
		];
		expect( more.map( ( { body } ) => body ) ).toEqual( [
			first.body,
			first.body,
			first.body,
		] );
		expect( ( await files() ).length ).toBe( before + 1 );
	} );

	it( 'keeps one file when the same bytes come several times at once', async () => {
		const { put } = await send( await drawPng() );
		const before = ( await files() ).length;
		const answers = await Promise.all( [ put(), put(), put() ] );
		expect( answers.map( ( { statusCode } ) => statusCode ) ).toEqual( [
			200, 200, 200,
		] );
		expect( ( await files() ).length ).toBe( before + 1 );
	} );

	it( 'refuses other bytes than were announced, and still waits for the right ones', async () => {
		const { announced, ticket, put } = await send( await drawPng() );
		const other = await drawPng( 9, 9 );
		const said = await asOwner().put(
			`/v1/attachments/${ announced.id }`,
			other,
			'image/png'
		);
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			422,
			'attachment_mismatch',
		] );
		expect( await statusOf( ticket.id ) ).toBe( 'awaited' );
		expect( ( await put() ).statusCode ).toBe( 200 );
	} );

	it.each( [
		[
			'SVG with a script',
			Buffer.from(
				'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
			),
		],
		[ 'HTML', Buffer.from( '<!doctype html><script>alert(1)</script>' ) ],
		[ 'PHP', Buffer.from( '<?php phpinfo();' ) ],
		[ 'a ZIP', Buffer.from( 'PK\x03\x04rest' ) ],
		[
			'a GIF',
			Buffer.from(
				'R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBAAA=',
				'base64'
			),
		],
		[
			'the first bytes of a PNG and then a script',
			Buffer.concat( [
				Buffer.from( '89504e470d0a1a0a', 'hex' ),
				Buffer.from( '<script>' ),
			] ),
		],
		[ 'half a PNG', png.subarray( 0, png.length - 30 ) ],
		[
			'a PNG of 100,000 by 100,000 points',
			pngClaiming( 100_000, 100_000 ),
		],
		[
			'a PNG of 8,000 by 8,000 points that is packed to a few bytes',
			pngClaiming(
				8000,
				8000,
				deflateSync( Buffer.alloc( 8000 * 8001 ) )
			),
		],
	] )( 'refuses %s under the name of a PNG', async ( _name, bytes ) => {
		const { announced, ticket, put } = await send( bytes );
		const before = ( await files() ).length;
		const said = await put();
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			415,
			'unsupported_media_type',
		] );
		expect( await statusOf( ticket.id ) ).toBe( 'refused' );
		expect(
			( await asOwner().get( `/v1/attachments/${ announced.id }` ) )
				.statusCode
		).toBe( 404 );
		expect( ( await files() ).length ).toBe( before );
	} );

	it( 'goes by what the bytes are, not by what they are called', async () => {
		const jpeg = await sharp( await drawPng() )
			.jpeg()
			.toBuffer();
		const { announced, put } = await send( jpeg, {
			type: 'image/png',
			name: 'x.php.png',
		} );
		expect( ( await put() ).statusCode ).toBe( 200 );
		expect(
			( await asOwner().get( `/v1/attachments/${ announced.id }` ) )
				.headers[ 'content-type' ]
		).toBe( 'image/jpeg' );
	} );

	it( 'keeps nothing but pixels: no place, no camera, nothing behind the last one', async () => {
		const canary = 'CANARY-52.3676-4.9041';
		const jpeg = await sharp( await drawPng() )
			.withExif( {
				IFD0: { Copyright: canary, ImageDescription: canary },
			} )
			.jpeg()
			.toBuffer();
		const bytes = Buffer.concat( [
			jpeg,
			Buffer.from( `<?php /* ${ canary } */` ),
		] );
		expect( bytes.includes( canary ) ).toBe( true );
		const { announced, put } = await send(
			bytes,
			{ type: 'image/jpeg' },
			'image/jpeg'
		);
		expect( ( await put() ).statusCode ).toBe( 200 );
		expect(
			(
				await asOwner().get( `/v1/attachments/${ announced.id }` )
			).rawPayload.includes( canary )
		).toBe( false );
		for ( const file of await files() ) {
			expect(
				(
					await readFile( join( file.parentPath, file.name ) )
				).includes( canary )
			).toBe( false );
		}
	} );

	it.each( [
		'../../../etc/passwd',
		'..\\x.png',
		'x.png\u0000.php',
		'.htaccess',
		'<img src=x onerror=alert(1)>.png',
		'a'.repeat( 200 ),
		'\u202egnp.exe',
	] )( 'stores a file called %j under a name of its own', async ( name ) => {
		const { ticket, put } = await send( await drawPng(), { name } );
		expect( ( await put() ).statusCode ).toBe( 200 );
		for ( const file of await files() ) {
			expect( file.name ).toMatch( /^[0-9a-f]{40}$/ );
		}
		const shown = (
			await asOwner().get( `/v1/tickets/${ ticket.id }` )
		).json< Ticket >().messages[ 0 ]?.attachments[ 0 ]?.name;
		expect( shown ).toBe( name.replaceAll( '\0', '' ) );
	} );

	it( 'refuses what is too large before it reads on', async () => {
		const { announced } = await send( await drawPng() );
		const said = await asOwner().put(
			`/v1/attachments/${ announced.id }`,
			Buffer.alloc( 8 * 1024 * 1024 + 1 ),
			'image/png'
		);
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			413,
			'too_large',
		] );
	} );

	it.each( [
		'text/html',
		'image/svg+xml',
		'application/octet-stream',
		'application/json',
	] )( 'takes no %s', async ( type ) => {
		const { announced } = await send( await drawPng() );
		const said = await asOwner().put(
			`/v1/attachments/${ announced.id }`,
			Buffer.from( '{}' ),
			type
		);
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			415,
			'unsupported_media_type',
		] );
	} );
} );

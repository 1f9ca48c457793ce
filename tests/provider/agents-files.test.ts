import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	AnnouncedAttachment,
	AttachmentAddress,
} from '../../src/contract/attachment.ts';
import type { DeskTicket } from '../../src/contract/desk.ts';
import type { Ticket } from '../../src/contract/ticket.ts';
import { buildPerson, buildReply, NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf, encodePerson } from './support/clients.ts';
import { buildPdf } from './support/files/build-pdf.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let cookie: string;
let ticket: string;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
	( { cookie } = await seedAgent( provider.db, site.provider_id ) );
	ticket = ( await openTicket( provider.app, site.token ) ).ticket.id;
} );
afterAll( () => provider.close() );

const asOwner = () => asSite( provider.app, site.token );

/** An answer that announces these bytes. */
async function answerWith( bytes: Buffer, part = {} ) {
	const announced = announce( bytes, {
		kind: 'file',
		name: 'What to do.png',
		...part,
	} );
	const said = await asAgent( provider.app, cookie ).post(
		`/v1/desk/tickets/${ ticket }/messages`,
		buildReply( { attachments: [ announced ] } )
	);
	expect( said.statusCode ).toBe( 201 );
	return announced;
}

const send = (
	method: 'PATCH' | 'HEAD' | 'DELETE',
	{ id }: Pick< AnnouncedAttachment, 'id' >,
	{
		bytes,
		offset = 0,
		as = cookie,
		headers = {},
	}: {
		bytes?: Buffer;
		offset?: number;
		as?: string;
		headers?: Record< string, string >;
	} = {}
) =>
	provider.app.inject( {
		method,
		url: `/v1/desk/uploads/${ id }`,
		...( bytes ? { payload: bytes } : {} ),
		headers: {
			cookie: as,
			'deskside-desk': '1',
			'tus-resumable': '1.0.0',
			...( bytes
				? {
						'content-type': 'application/offset+octet-stream',
						'upload-offset': String( offset ),
				  }
				: {} ),
			...headers,
		},
	} );

/** The last file of the thread, as the owner sees it. */
const shown = async () =>
	( await asOwner().get( `/v1/tickets/${ ticket }` ) )
		.json< Ticket >()
		.messages.at( -1 )
		?.attachments.at( -1 );

describe( 'a file of an agent', () => {
	it( 'comes in parts, goes on where it stopped, and is read by the owner', async () => {
		const bytes = await drawPng();
		const announced = await answerWith( bytes );
		expect( await shown() ).toMatchObject( { status: 'awaited' } );
		await send( 'PATCH', announced, { bytes: bytes.subarray( 0, 20 ) } );
		const half = await send( 'HEAD', announced );
		expect( [
			half.headers[ 'upload-offset' ],
			half.headers[ 'upload-length' ],
		] ).toEqual( [ '20', String( bytes.length ) ] );
		await send( 'PATCH', announced, {
			bytes: bytes.subarray( 20 ),
			offset: 20,
		} );
		expect( await shown() ).toMatchObject( {
			status: 'here',
			name: 'What to do.png',
			type: 'image/png',
		} );
		const read = await asOwner().get( `/v1/attachments/${ announced.id }` );
		// Drawn anew: never the bytes that were sent.
		expect( read.rawPayload.subarray( 1, 4 ).toString() ).toBe( 'PNG' );
		expect( read.headers[ 'x-content-type-options' ] ).toBe( 'nosniff' );
	} );

	it( 'that is a document is saved by the owner from an address that lives five minutes', async () => {
		const bytes = buildPdf();
		const announced = await answerWith( bytes, {
			type: 'application/pdf',
			name: 'Manual.pdf',
		} );
		await send( 'PATCH', announced, { bytes } );
		const { path } = (
			await asOwner().post( `/v1/attachments/${ announced.id }/address` )
		).json< AttachmentAddress >();
		expect(
			( await provider.app.inject( path ) ).rawPayload.equals( bytes )
		).toBe( true );
		provider.setNow( '2026-11-10T09:05:00.000Z' );
		expect( ( await provider.app.inject( path ) ).statusCode ).toBe( 404 );
	} );

	it.each( [
		[ 'a page', '<!doctype html><script>alert(1)</script>', 'image/png' ],
		[ 'an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/png' ],
		[ 'a page as PDF', '<html>%PDF-1.7</html>', 'application/pdf' ],
		[
			'a PDF that acts',
			buildPdf( '<< /S /JavaScript /JS (app.alert(1)) >>' ),
			'application/pdf',
		],
	] )(
		'is looked through like any other: %s is refused',
		async ( _what, content, type ) => {
			const bytes = Buffer.from( content );
			const announced = await answerWith( bytes, { type } );
			const said = await send( 'PATCH', announced, { bytes } );
			expect( codeOf( said ) ).toBe( 'unsupported_media_type' );
			expect( await shown() ).toMatchObject( { status: 'refused' } );
		}
	);

	it( 'counts into the same room: what is beyond it is refused, the answer goes out', async () => {
		const big = { bytes: 99_000_000, type: 'video/mp4' };
		for ( let count = 0; count < 5; count++ ) {
			await answerWith( Buffer.from( `${ count }` ), big );
		}
		const last = await answerWith( Buffer.from( 'last' ), big );
		expect( await shown() ).toMatchObject( {
			status: 'refused',
			refused_for: 'no_room',
		} );
		const said = await send( 'PATCH', last, {
			bytes: Buffer.from( 'last' ),
		} );
		expect( codeOf( said ) ).toBe( 'too_large' );
	} );

	it( 'is of its provider: another’s agent, a site and a foreign page cannot send, call off or read it', async () => {
		const bytes = await drawPng();
		const announced = await answerWith( bytes );
		const other = await seedAgent(
			provider.db,
			( await seedSite( provider.db ) ).provider_id
		);
		for ( const method of [ 'PATCH', 'HEAD', 'DELETE' ] as const ) {
			const part = method === 'PATCH' ? { bytes } : {};
			const theirs = await send( method, announced, {
				...part,
				as: other.cookie,
			} );
			expect( theirs.statusCode, method ).toBe( 404 );
			const fromSite = await provider.app.inject( {
				method,
				url: `/v1/uploads/${ announced.id }`,
				...( method === 'PATCH' ? { payload: bytes } : {} ),
				headers: {
					authorization: `Bearer ${ site.token }`,
					'deskside-person': encodePerson( buildPerson() ),
					'tus-resumable': '1.0.0',
					'upload-offset': '0',
					...( method === 'PATCH'
						? { 'content-type': 'application/offset+octet-stream' }
						: {} ),
				},
			} );
			expect( fromSite.statusCode, method ).toBe( 404 );
		}
		const put = await asOwner().put(
			`/v1/attachments/${ announced.id }`,
			bytes,
			'image/png'
		);
		expect( put.statusCode ).toBe( 404 );
		expect( await shown() ).toMatchObject( { status: 'awaited' } );
		const forged = await provider.app.inject( {
			method: 'DELETE',
			url: `/v1/desk/uploads/${ announced.id }`,
			headers: { cookie },
		} );
		expect( [ forged.statusCode, codeOf( forged ) ] ).toEqual( [
			403,
			'forbidden',
		] );
	} );

	it( 'cannot take the place of a file of the client, and a client’s is not the agent’s to call off', async () => {
		const mine = announce( await drawPng() );
		const opened = await openTicket( provider.app, site.token, {
			attachments: [ mine ],
		} );
		expect( ( await send( 'DELETE', mine ) ).statusCode ).toBe( 404 );
		const said = await asAgent( provider.app, cookie ).post(
			`/v1/desk/tickets/${ ticket }/messages`,
			buildReply( { attachments: [ mine ] } )
		);
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			409,
			'state_conflict',
		] );
		const seen = (
			await asOwner().get( `/v1/tickets/${ opened.ticket.id }` )
		).json< Ticket >();
		expect( seen.messages[ 0 ]?.attachments[ 0 ]?.status ).toBe(
			'awaited'
		);
	} );

	it( 'is called off by the agent, and the thread says so on both sides', async () => {
		const announced = await answerWith( await drawPng() );
		expect( ( await send( 'DELETE', announced ) ).statusCode ).toBe( 204 );
		expect( await shown() ).toMatchObject( { refused_for: 'cancelled' } );
		const desk = (
			await asAgent( provider.app, cookie ).get(
				`/v1/desk/tickets/${ ticket }`
			)
		).json< DeskTicket >();
		expect( desk.ticket.messages.at( -1 )?.attachments[ 0 ]?.status ).toBe(
			'refused'
		);
	} );
} );

import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	AnnouncedAttachment,
	AttachmentAddress,
} from '../../src/contract/attachment.ts';
import { sweep } from '../../src/provider/jobs/sweep.ts';
import { buildPerson, NOW } from '../support/builders.ts';
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
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

const asOwner = () => asSite( provider.app, site.token );

const headers = ( person = buildPerson() ) => ( {
	authorization: `Bearer ${ site.token }`,
	'deskside-person': encodePerson( person ),
	'tus-resumable': '1.0.0',
} );

const patch = (
	{ id }: AnnouncedAttachment,
	offset: number,
	bytes: Buffer,
	more = {}
) =>
	provider.app.inject( {
		method: 'PATCH',
		url: `/v1/uploads/${ id }`,
		payload: bytes,
		headers: {
			...headers(),
			'content-type': 'application/offset+octet-stream',
			'upload-offset': String( offset ),
			...more,
		},
	} );

describe( 'an address to save a file', () => {
	async function keepPdf() {
		const bytes = buildPdf();
		const announced = announce( bytes, {
			kind: 'file',
			type: 'application/pdf',
			name: '<img src=x onerror=alert(1)>\u202e.html',
		} );
		const { ticket } = await openTicket( provider.app, site.token, {
			attachments: [ announced ],
		} );
		await patch( announced, 0, bytes );
		return { announced, ticket, bytes };
	}
	const addressOf = async ( { id }: AnnouncedAttachment ) =>
		(
			await asOwner().post( `/v1/attachments/${ id }/address` )
		).json< AttachmentAddress >();

	it( 'B4, B13: leads to it for five minutes, to be saved and never run, and no other address does', async () => {
		const { announced, bytes } = await keepPdf();
		const { path, expires_at } = await addressOf( announced );
		expect( Date.parse( expires_at ) - Date.parse( NOW ) ).toBe( 300_000 );
		const answer = await provider.app.inject( path );
		expect( answer.rawPayload.equals( bytes ) ).toBe( true );
		expect( answer.headers ).toMatchObject( {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${ announced.id }.pdf"; filename*=UTF-8''img%20src%20x%20onerror%20alert%201.pdf`,
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store',
			'cross-origin-resource-policy': 'same-origin',
		} );
		expect( ( await addressOf( announced ) ).path ).not.toBe( path );
		const kept = await provider.db
			.selectFrom( 'attachment_addresses' )
			.selectAll()
			.execute();
		expect( JSON.stringify( kept ) ).not.toContain(
			path.slice( '/v1/files/'.length )
		);
		for ( const wrong of [
			`/v1/files/${ 'A'.repeat( 43 ) }`,
			path.slice( 0, -1 ),
			`${ path }A`,
			path.toLowerCase(),
			`/v1/files/${ announced.id }`,
			'/v1/files/',
		] ) {
			expect(
				( await provider.app.inject( wrong ) ).statusCode,
				wrong
			).toBeGreaterThanOrEqual( 400 );
		}
		provider.setNow(
			new Date( Date.parse( NOW ) + 300_000 ).toISOString()
		);
		expect( ( await provider.app.inject( path ) ).statusCode ).toBe( 404 );
		const swept = await sweep(
			provider.db,
			new Date( Date.parse( NOW ) + 300_001 ).toISOString()
		);
		expect( swept.attachment_addresses ).toBeGreaterThan( 0 );
	} );

	it( 'B2: is given to whoever may see the ticket only, also when it is solved', async () => {
		const { announced, ticket } = await keepPdf();
		const agent = asAgent(
			provider.app,
			( await seedAgent( provider.db, site.provider_id ) ).cookie
		);
		await agent.post( `/v1/desk/tickets/${ ticket.id }/status`, {
			status: 'solved',
		} );
		const thief = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		const url = `/v1/attachments/${ announced.id }/address`;
		const colleague = buildPerson( { ref: '8', role: 'employee' } );
		for ( const said of [
			await asSite( provider.app, thief.token ).post( url ),
			await asOwner().post( url, undefined, { person: colleague } ),
			await asSite( provider.app, thief.token ).get(
				`/v1/attachments/${ announced.id }`
			),
		] ) {
			expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
				404,
				'not_found',
			] );
		}
		expect( ( await asOwner().post( url ) ).statusCode ).toBe( 201 );
	} );

	it( 'B9, B10: no path of any spelling reads or removes a file beside the store', async () => {
		await asOwner().put(
			`/v1/attachments/${ announce( await drawPng() ).id }`,
			await drawPng(),
			'image/png'
		);
		const ups = [
			'../',
			'..%2f',
			'%2e%2e/',
			'%2e%2e%2f',
			'..\\',
			'..%5c',
			'%252e%252e%252f',
			'....//',
			'..;/',
			'..%00/',
		];
		const targets = [
			'wp-config.php',
			'etc/passwd',
			'database.lock',
			'uploads/',
			'attachments/',
		];
		const before = await readdir( provider.dataDir );
		let tried = 0;
		for ( const base of [
			'/v1/attachments/',
			'/v1/uploads/',
			'/v1/files/',
		] ) {
			for ( const up of ups ) {
				for ( const target of targets ) {
					for ( const depth of [ 1, 4, 8 ] ) {
						const url = `${ base }${ up.repeat(
							depth
						) }${ target }`;
						for ( const method of [
							'GET',
							'DELETE',
							'HEAD',
							'PUT',
						] as const ) {
							const said = await provider.app.inject( {
								method,
								url,
								headers: headers(),
							} );
							tried++;
							expect(
								said.statusCode,
								`${ method } ${ url }`
							).toBeGreaterThanOrEqual( 400 );
							expect( said.statusCode ).toBeLessThan( 500 );
						}
					}
				}
			}
		}
		expect( tried ).toBeGreaterThanOrEqual( 1800 );
		expect( await readdir( provider.dataDir ) ).toEqual( before );
	} );
} );

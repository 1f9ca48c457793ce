import '../../../tests/support/jsdom-gaps.ts';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import {
	buildBoot,
	buildLauncherData,
	buildSummaryAnswer,
	idOf,
} from '../../../tests/support/browser-builders.ts';
import { buildSent } from '../../../tests/support/ticket-builders.ts';
import {
	problemAnswer,
	SITE,
	startSite,
} from '../../../tests/support/site-server.ts';
import type { LauncherData } from '../../contract/site.ts';
import { connect } from './connection.ts';
import { createMessage } from './create-message.ts';
import { getSummary } from './get-summary.ts';
import { listTickets } from './list-tickets.ts';
import { putAttachment } from './put-attachment.ts';

const server = startSite();
let data: LauncherData;

beforeEach( () => {
	data = buildLauncherData();
	connect( data, '1-1' );
} );

const MESSAGE = {
	id: idOf( 'msg' ),
	body: 'More words',
	attachments: [],
	written_at: '2026-11-22T09:00:00.000Z',
};

const staleNonce = () =>
	HttpResponse.json(
		{
			code: 'rest_cookie_invalid_nonce',
			message: 'Cookie check failed',
			data: { status: 403 },
		},
		{ status: 403 }
	);

/** Answers a nonce of tomorrow; whoever is signed in then is `person`. */
function renews( person = '1-1' ) {
	server.use(
		http.get( 'http://shop.test/wp-admin/admin-ajax.php', () =>
			HttpResponse.text( 'bbbbbbbbbb' )
		),
		http.get( `${ SITE }/panel`, () =>
			HttpResponse.json(
				buildBoot( { user: { key: person, name: 'A' } } )
			)
		)
	);
}

describe( 'a call of the site', () => {
	it( 'renews an expired nonce once and sends the same bytes again', async () => {
		renews();
		const bodies: string[] = [];
		server.use(
			http.post(
				`${ SITE }/tickets/:id/messages`,
				async ( { request } ) => {
					bodies.push( await request.text() );
					return request.headers.get( 'X-WP-Nonce' ) === 'bbbbbbbbbb'
						? HttpResponse.json( buildSent(), { status: 201 } )
						: staleNonce();
				}
			)
		);
		await createMessage( idOf( 'tic' ), MESSAGE );
		expect( bodies ).toEqual( [
			JSON.stringify( MESSAGE ),
			JSON.stringify( MESSAGE ),
		] );
		expect( data.nonce ).toBe( 'bbbbbbbbbb' );
	} );

	it( 'sends nothing in the name of somebody else who signed in meanwhile', async () => {
		renews( '1-2' );
		let calls = 0;
		server.use(
			http.post( `${ SITE }/tickets/:id/messages`, () => {
				calls++;
				return staleNonce();
			} )
		);
		await expect(
			createMessage( idOf( 'tic' ), MESSAGE )
		).rejects.toMatchObject( { code: 'signed_out' } );
		expect( calls ).toBe( 1 );
	} );

	it( 'keeps no nonce of somebody else: what is sent next, or meanwhile, is refused as well', async () => {
		renews( '1-2' );
		let taken = 0;
		server.use(
			http.post( `${ SITE }/tickets/:id/messages`, ( { request } ) => {
				if ( request.headers.get( 'X-WP-Nonce' ) !== 'bbbbbbbbbb' ) {
					return staleNonce();
				}
				taken++;
				return HttpResponse.json( buildSent(), { status: 201 } );
			} ),
			http.get(
				`${ SITE }/panel`,
				async () => {
					// Sent while it is asked who is signed in.
					await createMessage( idOf( 'tic' ), MESSAGE ).catch(
						() => 'refused'
					);
					return HttpResponse.json(
						buildBoot( { user: { key: '1-2', name: 'A' } } )
					);
				},
				{ once: true }
			)
		);
		for ( let time = 0; time < 2; time++ ) {
			await expect(
				createMessage( idOf( 'tic' ), MESSAGE )
			).rejects.toMatchObject( { code: 'signed_out' } );
		}
		expect( taken ).toBe( 0 );
	} );

	it( 'says that the session ended', async () => {
		server.use(
			http.get( `${ SITE }/summary`, staleNonce ),
			http.get( 'http://shop.test/wp-admin/admin-ajax.php', () =>
				HttpResponse.text( '0', { status: 400 } )
			)
		);
		await expect( getSummary() ).rejects.toMatchObject( {
			code: 'signed_out',
		} );
	} );

	it( 'repeats a write whose answer was lost, with the same bytes', async () => {
		const bodies: string[] = [];
		server.use(
			http.post(
				`${ SITE }/tickets/:id/messages`,
				async ( { request } ) => {
					bodies.push( await request.text() );
					return bodies.length === 1
						? HttpResponse.error()
						: HttpResponse.json( buildSent(), { status: 201 } );
				}
			)
		);
		await createMessage( idOf( 'tic' ), MESSAGE );
		expect( bodies ).toHaveLength( 2 );
		expect( bodies[ 0 ] ).toBe( bodies[ 1 ] );
	} );

	it( 'reads an answer that another plugin printed a notice into', async () => {
		server.use(
			http.get( `${ SITE }/summary`, () =>
				HttpResponse.text(
					`<b>Notice</b>: something\n${ JSON.stringify(
						buildSummaryAnswer()
					) }`
				)
			)
		);
		expect( ( await getSummary() ).summary?.contract.plan ).toBe(
			'standaard'
		);
	} );

	it.each( [
		[ 'an answer that the contract does not know', { summary: 1 } ],
		[ 'an unknown field', { ...buildSummaryAnswer(), more: true } ],
	] )( 'refuses %s', async ( _, body ) => {
		server.use(
			http.get( `${ SITE }/summary`, () => HttpResponse.json( body ) )
		);
		await expect( getSummary() ).rejects.toMatchObject( {
			code: 'provider_nonsense',
		} );
	} );

	it.each( [
		[ problemAnswer( 'not_connected', 409 ), 'not_connected' ],
		[
			HttpResponse.json(
				{ code: 'deskside_storage_failed', message: 'x', data: null },
				{ status: 507 }
			),
			'storage_failed',
		],
		[
			HttpResponse.html( '<h1>Gateway</h1>', { status: 502 } ),
			'provider_unreachable',
		],
		[ HttpResponse.text( 'no', { status: 413 } ), 'too_large' ],
		[ HttpResponse.text( 'no', { status: 500 } ), 'internal' ],
	] )( 'gives each refusal its code', async ( answer, code ) => {
		server.use(
			http.get( `${ SITE }/summary`, () => answer.clone() as never )
		);
		await expect( getSummary() ).rejects.toMatchObject( { code } );
	} );

	it( 'names the arguments that WordPress refused', async () => {
		server.use(
			http.get( `${ SITE }/tickets`, () =>
				HttpResponse.json(
					{
						code: 'rest_invalid_param',
						message: 'Invalid parameter(s): status',
						data: {
							status: 400,
							params: { status: 'Not one of …' },
						},
					},
					{ status: 400 }
				)
			)
		);
		await expect( listTickets( { status: 'new' } ) ).rejects.toMatchObject(
			{
				code: 'invalid_request',
				fields: [ { path: 'status', message: 'Not one of …' } ],
			}
		);
	} );

	it( 'works on a site without readable addresses', async () => {
		connect(
			buildLauncherData( {
				root: 'http://shop.test/index.php?rest_route=/deskside/v1',
			} ),
			'1-1'
		);
		let seen = '';
		server.use(
			http.get( 'http://shop.test/index.php', ( { request } ) => {
				seen = request.url;
				return HttpResponse.json( { tickets: [], next: null } );
			} )
		);
		await listTickets( { status: 'new', after: 'page2' } );
		expect( seen ).toBe(
			'http://shop.test/index.php?rest_route=/deskside/v1/tickets&status=new&after=page2'
		);
	} );

	it( 'sends the bytes of a picture as they are', async () => {
		server.use(
			http.post( `${ SITE }/attachments/:id`, async ( { request } ) => {
				expect( request.headers.get( 'Content-Type' ) ).toBe(
					'image/png'
				);
				expect( await request.text() ).toBe( 'pixels' );
				return HttpResponse.json( buildSent(), { status: 201 } );
			} )
		);
		await putAttachment(
			idOf( 'att' ),
			idOf( 'tic' ),
			new Blob( [ 'pixels' ], { type: 'image/png' } )
		);
	} );
} );

import { File as NodeFile } from 'node:buffer';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { idOf } from '../../../../tests/support/browser-builders.ts';
import {
	buildMessage,
	buildSent,
	buildTicket,
} from '../../../../tests/support/ticket-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import { SITE, startSite } from '../../../../tests/support/site-server.ts';
import type { NewMessage } from '../../../contract/ticket.ts';
import { Tickets } from './tickets.tsx';

const server = startSite();

let readers = 0;

function renderThread() {
	const user = userEvent.setup( { delay: null, applyAccept: false } );
	const view = renderRoom(
		<Tickets
			openId={ idOf( 'tic' ) }
			onOpen={ () => {} }
			outboxUrl="http://shop.test/wp-admin/admin.php?page=deskside-outbox"
			owner={ { site: SITE, person: `files ${ ++readers }` } }
		/>
	);
	return { user, ...view };
}

describe( 'files of a thread', () => {
	it( 'sends a document with a reply in chunks, and says what cannot go along', async () => {
		const sent: NewMessage[] = [];
		let bytes = 0;
		server.use(
			http.post(
				`${ SITE }/tickets/:id/messages`,
				async ( { request } ) => {
					sent.push( ( await request.json() ) as NewMessage );
					return HttpResponse.json( buildSent(), { status: 201 } );
				}
			),
			http.get( `${ SITE }/attachments/:id/upload`, () =>
				HttpResponse.json( { offset: bytes, length: 8 } )
			),
			http.post(
				`${ SITE }/attachments/:id/upload`,
				async ( { request } ) => {
					bytes += ( await request.arrayBuffer() ).byteLength;
					return HttpResponse.json( { offset: bytes, length: 8 } );
				}
			)
		);
		const { user, container } = renderThread();
		const field = await screen.findByLabelText( 'Your reply' );
		// What is kept of a draft is read first, and takes its time.
		await waitFor(
			async () => {
				await user.clear( field );
				await user.type( field, 'Here it is' );
				expect( field ).toHaveValue( 'Here it is' );
			},
			{ timeout: 10_000 }
		);
		const input =
			container.ownerDocument.querySelector< HTMLInputElement >(
				'input[type=file]'
			);
		const choose = async ( name: string ) =>
			user.upload(
				input as HTMLInputElement,
				new NodeFile( [ 'invoices' ], name ) as unknown as File
			);
		await choose( 'macro.docm' );
		expect(
			await screen.findByText( /macro.docm\u2069 cannot go along/ )
		).toBeVisible();
		await choose( 'Rechnung.PDF' );
		await screen.findByText( 'Rechnung.PDF' );
		await user.click(
			screen.getByRole( 'button', { name: 'Send reply' } )
		);
		await screen.findByText( 'Sent.', {}, { timeout: 8000 } );
		expect( bytes ).toBe( 8 );
		expect( sent[ 0 ]?.attachments ).toMatchObject( [
			{ name: 'Rechnung.PDF', type: 'application/pdf', bytes: 8 },
		] );
	} );

	it( 'offers a document to be saved from an address asked for then, and says why another was refused', async () => {
		const file = {
			id: idOf( 'att' ),
			kind: 'file' as const,
			name: 'film.webm',
			type: 'video/webm' as const,
			bytes: 12_400_000,
			sha256: 'c'.repeat( 64 ),
			status: 'here' as const,
			refused_for: null,
			width: null,
			height: null,
		};
		let asked = 0;
		server.use(
			http.get( `${ SITE }/tickets/:id`, () =>
				HttpResponse.json(
					buildTicket( {
						messages: [
							buildMessage( {
								attachments: [
									file,
									{
										...file,
										id: idOf( 'att', 'B' ),
										name: 'macro.docx',
										status: 'refused',
										refused_for: 'unsafe',
									},
								],
							} ),
						],
					} )
				)
			),
			http.post( `${ SITE }/attachments/:id/address`, () => {
				asked++;
				return HttpResponse.json( {
					url: 'https://provider.example/v1/files/x',
					expires_at: '2026-11-22T09:05:00.000Z',
				} );
			} )
		);
		const opened: string[] = [];
		const click = vi
			.spyOn( HTMLAnchorElement.prototype, 'click' )
			.mockImplementation( function ( this: HTMLAnchorElement ) {
				opened.push( `${ this.href } ${ this.rel }` );
			} );
		const { user } = renderThread();
		const button = await screen.findByRole(
			'button',
			{ name: 'Save film.webm (12 MB)' },
			{ timeout: 8000 }
		);
		expect( asked ).toBe( 0 );
		await user.click( button );
		await waitFor( () =>
			expect( opened ).toEqual( [
				'https://provider.example/v1/files/x noopener noreferrer',
			] )
		);
		click.mockRestore();
		expect(
			screen.getByText( /something in it runs by itself/ )
		).toBeVisible();
	} );
} );

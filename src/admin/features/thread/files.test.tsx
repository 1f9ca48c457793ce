import { File as NodeFile } from 'node:buffer';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { idOf } from '../../../../tests/support/browser-builders.ts';
import {
	buildMessage,
	buildSent,
	buildTicket,
} from '../../../../tests/support/ticket-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import {
	problemAnswer,
	SITE,
	startSite,
} from '../../../../tests/support/site-server.ts';
import type { NewMessage } from '../../../contract/ticket.ts';
import { Tickets } from './tickets.tsx';

const server = startSite();

let readers = 0;

function renderThread( reader = ++readers ) {
	const user = userEvent.setup( { delay: null, applyAccept: false } );
	const view = renderRoom(
		<Tickets
			openId={ idOf( 'tic' ) }
			onOpen={ () => {} }
			outboxUrl="http://shop.test/wp-admin/admin.php?page=deskside-outbox"
			owner={ { site: SITE, person: `files ${ reader }` } }
		/>
	);
	return { user, ...view };
}

/** The site takes every reply. */
const takesReplies = ( sent: NewMessage[] ) =>
	http.post( `${ SITE }/tickets/:id/messages`, async ( { request } ) => {
		sent.push( ( await request.json() ) as NewMessage );
		return HttpResponse.json( buildSent(), { status: 201 } );
	} );

/** How much of a file of eight bytes is there. */
const saysHowFar = ( offset: () => number ) =>
	http.get( `${ SITE }/attachments/:id/upload`, () =>
		HttpResponse.json( { offset: offset(), length: 8 } )
	);

describe( 'files of a thread', () => {
	it( 'sends a document with a reply in chunks, and says what cannot go along', async () => {
		const sent: NewMessage[] = [];
		let bytes = 0;
		server.use(
			takesReplies( sent ),
			saysHowFar( () => bytes ),
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
		await waitFor( async () => {
			await user.clear( field );
			await user.type( field, 'Here it is' );
			expect( field ).toHaveValue( 'Here it is' );
		} );
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
		await screen.findByText( 'Sent.' );
		await screen.findByText( 'No file is on its way any more.' );
		expect( bytes ).toBe( 8 );
		expect( sent[ 0 ]?.attachments ).toMatchObject( [
			{ name: 'Rechnung.PDF', type: 'application/pdf', bytes: 8 },
		] );
	} );

	it( 'keeps what is written while the files of a reply go up, over a reload too, and sends it as the next one', async () => {
		const sent: NewMessage[] = [];
		let bytes = 0;
		let stuck = true;
		server.use(
			takesReplies( sent ),
			saysHowFar( () => bytes ),
			http.post( `${ SITE }/attachments/:id/upload`, () => {
				if ( stuck ) {
					return problemAnswer( 'quota_exceeded', 403 );
				}
				bytes = 8;
				return HttpResponse.json( { offset: 8, length: 8 } );
			} )
		);
		const first = renderThread();
		const field = await screen.findByLabelText( 'Your reply' );
		await waitFor( async () => {
			await first.user.clear( field );
			await first.user.type( field, 'Here it is' );
			expect( field ).toHaveValue( 'Here it is' );
		} );
		await first.user.upload(
			first.container.ownerDocument.querySelector< HTMLInputElement >(
				'input[type=file]'
			) as HTMLInputElement,
			new NodeFile( [ 'invoices' ], 'a.pdf' ) as unknown as File
		);
		await screen.findByText( 'a.pdf' );
		await first.user.click(
			screen.getByRole( 'button', { name: 'Send reply' } )
		);
		await first.user.type( field, ', and one more thing' );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'1 file is still on its way.'
		);
		expect( field ).toHaveValue( ', and one more thing' );
		await delay( 500 );
		first.unmount();

		stuck = false;
		const again = renderThread( readers );
		await screen.findByText( 'No file is on its way any more.' );
		expect( bytes ).toBe( 8 );
		expect( screen.getByLabelText( 'Your reply' ) ).toHaveValue(
			', and one more thing'
		);
		await again.user.click(
			screen.getByRole( 'button', { name: 'Send reply' } )
		);
		await screen.findByText( 'Sent.' );
		expect( screen.getByLabelText( 'Your reply' ) ).toHaveValue( '' );
		expect(
			sent.map( ( { body, attachments } ) => [
				body,
				attachments.length,
			] )
		).toEqual( [
			[ 'Here it is', 1 ],
			[ ', and one more thing', 0 ],
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
			// A name runs its own way, whatever is around it.
			{ name: 'Save \u2068film.webm\u2069 (12 MB)' }
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

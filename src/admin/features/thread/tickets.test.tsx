import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RegistryProvider } from '@wordpress/data';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import {
	buildSummaryAnswer,
	idOf,
} from '../../../../tests/support/browser-builders.ts';
import {
	buildMessage,
	buildOutboxItem,
	buildSaved,
	buildSent,
	buildTicket,
	buildTicketLine,
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

function renderTickets( openId: string | null = null ) {
	const onOpen = vi.fn();
	const user = userEvent.setup( { delay: null } );
	const view = renderRoom(
		<Tickets
			openId={ openId }
			onOpen={ onOpen }
			outboxUrl="http://shop.test/wp-admin/admin.php?page=deskside-outbox"
			// A reader of its own for each test: reply drafts are kept.
			owner={ { site: SITE, person: String( ++readers ) } }
		/>
	);
	return { user, onOpen, ...view };
}

const ANSWER = buildMessage( {
	id: idOf( 'msg', 'B' ),
	author: { kind: 'agent', name: 'Joris', you: false },
	body: 'Mended. See https://example.org/a?b=1.\n<b>bold</b> javascript:alert(1)',
} );

describe( 'Tickets', () => {
	it( 'lists tickets with number, status and what is new', async () => {
		server.use(
			http.get( `${ SITE }/tickets`, () =>
				HttpResponse.json( {
					tickets: [
						buildTicketLine( { unread: 2, status: 'answered' } ),
					],
					next: null,
				} )
			)
		);
		const { user, onOpen } = renderTickets();
		const line = await screen.findByRole( 'button', {
			name: /Checkout button 2 new No. 7 · Answered/,
		} );
		await user.click( line );
		expect( onOpen ).toHaveBeenCalledWith( idOf( 'tic' ) );
	} );

	it( 'asks the site for one status and reads on', async () => {
		const asked: string[] = [];
		server.use(
			http.get( `${ SITE }/tickets`, ( { request } ) => {
				const { search } = new URL( request.url );
				asked.push( search );
				return HttpResponse.json( {
					tickets: [
						buildTicketLine( {
							id: idOf( 'tic', asked.length === 3 ? 'B' : 'A' ),
							subject: `Page ${ asked.length }`,
						} ),
					],
					next: asked.length === 2 ? 'two' : null,
				} );
			} )
		);
		const { user } = renderTickets();
		await screen.findByText( 'Page 1' );
		await user.selectOptions( screen.getByLabelText( 'Show' ), 'Solved' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Show older tickets' } )
		);
		await screen.findByText( 'Page 3' );
		expect( screen.getByText( 'Page 2' ) ).toBeVisible();
		expect( asked ).toEqual( [
			'',
			'?status=solved',
			'?status=solved&after=two',
		] );
	} );

	it( 'says why the list cannot be read, and reads it again', async () => {
		server.use(
			http.get(
				`${ SITE }/tickets`,
				() => problemAnswer( 'provider_unreachable', 502 ),
				{ once: true }
			)
		);
		const { user } = renderTickets();
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Your provider cannot be reached right now.'
		);
		await user.click( screen.getByRole( 'button', { name: 'Try again' } ) );
		expect( await screen.findByText( 'Checkout button' ) ).toBeVisible();
		expect( screen.queryByRole( 'alert' ) ).not.toBeInTheDocument();
	} );

	it( 'gives the focus back to the line of the ticket that one returns from', async () => {
		const { rerender, registry } = renderTickets();
		await screen.findByText( 'Checkout button' );
		const show = ( openId: string | null ) =>
			rerender(
				<RegistryProvider value={ registry }>
					<Tickets
						openId={ openId }
						onOpen={ () => {} }
						outboxUrl=""
						owner={ { site: SITE, person: String( readers ) } }
					/>
				</RegistryProvider>
			);
		show( idOf( 'tic' ) );
		await screen.findByRole( 'heading', { name: 'Checkout button' } );
		show( null );
		expect(
			screen.getByRole( 'button', { name: /^Checkout button/ } )
		).toHaveFocus();
	} );

	it( 'shows what waits on the site and sends it on demand', async () => {
		server.use(
			http.get( `${ SITE }/summary`, () =>
				HttpResponse.json(
					buildSummaryAnswer( { outbox: [ buildOutboxItem() ] } )
				)
			),
			http.post( `${ SITE }/outbox/:id/retry`, () =>
				HttpResponse.json( buildSent() )
			)
		);
		const { user } = renderTickets();
		const again = await screen.findByRole( 'button', { name: 'Try now' } );
		expect(
			screen.getByRole( 'link', {
				name: 'Edit, download or discard what waits',
			} )
		).toHaveAttribute( 'href', expect.stringMatching( /-outbox$/ ) );
		await user.click( again );
		await waitFor( () =>
			expect(
				screen.queryByText( 'Saved on your site, not sent yet' )
			).not.toBeInTheDocument()
		);
		expect( screen.getByText( 'Sent.' ) ).toBeVisible();
		expect( document.body ).not.toHaveFocus();
	} );
} );

describe( 'a thread', () => {
	it( 'shows both sides in order, as text, and marks the answer read', async () => {
		let marked: unknown;
		server.use(
			http.get( `${ SITE }/tickets/:id`, () =>
				HttpResponse.json(
					buildTicket( {
						unread: 1,
						agent: 'Joris',
						status: 'answered',
						minutes_used: 12,
						messages: [ buildMessage(), ANSWER ],
					} )
				)
			),
			http.post( `${ SITE }/tickets/:id/read`, async ( { request } ) => {
				marked = await request.json();
				return HttpResponse.json(
					buildTicket( { messages: [ buildMessage(), ANSWER ] } )
				);
			} ),
			http.get( `${ SITE }/summary`, () =>
				HttpResponse.json( buildSummaryAnswer() )
			)
		);
		renderTickets( idOf( 'tic' ) );
		const messages = await screen.findAllByRole( 'listitem' );
		expect( messages[ 0 ] ).toHaveTextContent( 'You' );
		expect( messages[ 1 ] ).toHaveTextContent( 'Joris' );
		expect( messages[ 1 ] ).toHaveTextContent( '<b>bold</b>' );
		expect( screen.getAllByRole( 'link' ) ).toHaveLength( 1 );
		expect( screen.getByRole( 'link' ) ).toHaveAttribute(
			'href',
			'https://example.org/a?b=1'
		);
		await waitFor( () =>
			expect( marked ).toEqual( { message_id: ANSWER.id } )
		);
	} );

	it( 'sends a reply once and empties the field', async () => {
		const bodies: NewMessage[] = [];
		server.use(
			http.post(
				`${ SITE }/tickets/:id/messages`,
				async ( { request } ) => {
					bodies.push( ( await request.json() ) as NewMessage );
					return HttpResponse.json( buildSent(), { status: 201 } );
				}
			)
		);
		const { user } = renderTickets( idOf( 'tic' ) );
		const field = await screen.findByLabelText( 'Your reply' );
		// What is kept of a draft is read first, and takes its time.
		await waitFor( async () => {
			await user.clear( field );
			await user.type( field, 'Thank you' );
			expect( field ).toHaveValue( 'Thank you' );
		} );
		await user.dblClick(
			screen.getByRole( 'button', { name: 'Send reply' } )
		);
		await waitFor( () => expect( field ).toHaveValue( '' ) );
		expect( bodies.map( ( { body } ) => body ) ).toEqual( [ 'Thank you' ] );
	} );

	it( 'keeps a reply that was not taken, and repeats it unchanged', async () => {
		const bodies: string[] = [];
		server.use(
			http.post(
				`${ SITE }/tickets/:id/messages`,
				async ( { request } ) => {
					bodies.push( await request.text() );
					return bodies.length < 2
						? problemAnswer( 'storage_failed', 507 )
						: HttpResponse.json(
								buildSaved( { kind: 'message' } ),
								{
									status: 202,
								}
						  );
				}
			)
		);
		const { user } = renderTickets( idOf( 'tic' ) );
		const field = await screen.findByLabelText( 'Your reply' );
		await user.type( field, 'Thank you' );
		await user.click(
			screen.getByRole( 'button', { name: 'Send reply' } )
		);
		await screen.findByText( 'Your site could not save this.' );
		expect( field ).toHaveValue( 'Thank you' );
		await user.click(
			screen.getByRole( 'button', { name: 'Send reply' } )
		);
		await screen.findByText( /Saved on your site. It goes out by itself/ );
		expect( bodies[ 0 ] ).toBe( bodies[ 1 ] );
	} );

	it( 'reads a picture with the reader’s own rights', async () => {
		server.use(
			http.get( `${ SITE }/tickets/:id`, () =>
				HttpResponse.json(
					buildTicket( {
						messages: [
							buildMessage( {
								attachments: [
									{
										id: idOf( 'att' ),
										kind: 'picture',
										name: 'screen.png',
										type: 'image/png',
										bytes: 6,
										sha256: 'c'.repeat( 64 ),
										status: 'here',
										refused_for: null,
										width: 10,
										height: 10,
									},
								],
							} ),
						],
					} )
				)
			),
			http.get( `${ SITE }/attachments/:id`, ( { request } ) => {
				expect( request.headers.get( 'X-WP-Nonce' ) ).toBe(
					'aaaaaaaaaa'
				);
				return new HttpResponse( 'pixels', {
					headers: { 'Content-Type': 'image/png' },
				} );
			} )
		);
		renderTickets( idOf( 'tic' ) );
		expect(
			await screen.findByRole( 'img', { name: 'screen.png' } )
		).toBeVisible();
	} );
} );

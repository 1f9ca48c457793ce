import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { DeskEvent } from '../../contract/desk.ts';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { buildDraftQuote } from '../testing/build-desk-quote.ts';
import { buildMessage } from '../testing/build-message.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { FakeEventSource } from '../testing/fake-event-source.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();

const at = '2026-11-20T09:00:00.000Z';
const say = ( number: number, what: DeskEvent[ 'what' ] ) =>
	act( async () =>
		FakeEventSource.last.say( {
			ticket_id: numberedId( 'tic', number ),
			at,
			what,
		} )
	);

describe( 'the live line', () => {
	it( 'brings a new ticket into the queue and its number into the title', async () => {
		const { desk } = renderDesk( [ buildDeskTicket() ] );
		await screen.findByRole( 'link', { name: /#1/ } );
		desk.tickets = [
			buildDeskTicket( {
				item: { number: 2, subject: 'Shop down', urgency: 'red' },
			} ),
			...desk.tickets,
		];
		await say( 2, 'opened' );
		expect(
			await screen.findByRole( 'link', {
				name: /New message.*Shop down/,
			} )
		).toBeInTheDocument();
		await waitFor( () =>
			expect( document.title ).toMatch( /^\(1\) Queue/ )
		);
		location.hash = ticketHref( numberedId( 'tic', 2 ) );
		await waitFor( () =>
			expect( document.title ).toMatch( /^#2 Shop down/ )
		);
	} );

	it( 'shows a message in the open ticket without calling it news', async () => {
		location.hash = ticketHref( numberedId( 'tic', 1 ) );
		const { desk } = renderDesk( [ buildDeskTicket() ] );
		await screen.findByRole( 'heading', { name: /#1/ } );
		desk.tickets[ 0 ]?.ticket.messages.push(
			buildMessage( { id: numberedId( 'msg', 2 ), body: 'Any news?' } )
		);
		await say( 1, 'message' );
		expect( await screen.findByText( 'Any news?' ) ).toBeInTheDocument();
		expect( document.title ).toMatch( /^#1/ );
	} );

	it( 'reads of a long list the first page and the changed line, and keeps the rest in its place', async () => {
		const line = ( number: number, subject: string ) =>
			buildDeskTicket( {
				item: {
					number,
					subject,
					created_at: `2026-11-20T08:0${ number }:00.000Z`,
				},
			} );
		const desk = new FakeDesk(
			[ 1, 2, 3, 4, 5, 6 ].map( ( number ) =>
				line( number, `Ticket ${ number }` )
			)
		);
		desk.pageSize = 2;
		const { user } = renderDesk( desk );
		await screen.findByRole( 'link', { name: /Ticket 1/ } );
		for ( const last of [ 4, 6 ] ) {
			await user.click(
				screen.getByRole( 'button', { name: 'Show more' } )
			);
			await screen.findByRole( 'link', {
				name: new RegExp( `Ticket ${ last }` ),
			} );
		}
		desk.queueReads.length = 0;
		desk.tickets[ 4 ] = line( 5, 'Changed' );
		await say( 5, 'message' );
		await screen.findByRole( 'link', { name: /Changed/ } );
		expect( desk.queueReads ).toEqual( [
			'',
			`?tickets=${ numberedId( 'tic', 5 ) }`,
		] );
		desk.tickets = desk.tickets.filter( ( { item } ) => item.number !== 4 );
		await say( 4, 'minutes' );
		await waitFor( () =>
			expect(
				screen.queryByRole( 'link', { name: /Ticket 4/ } )
			).not.toBeInTheDocument()
		);
		expect(
			screen.getByRole( 'link', { name: /Ticket 6/ } )
		).toBeInTheDocument();
		expect( screen.getByText( '5 tickets' ) ).toBeInTheDocument();
	} );

	it( 'shows a draft that a colleague saved at the open ticket', async () => {
		location.hash = ticketHref( numberedId( 'tic', 1 ) );
		const { desk } = renderDesk( [ buildDeskTicket() ] );
		await screen.findByRole( 'button', { name: 'Write a quote' } );
		desk.quotes.quotes = [
			buildDraftQuote( numberedId( 'quo', 1 ), {
				lines: [
					{
						description: 'Repair',
						quantity: 1,
						unit_cents: 8000,
						vat_percent: null,
					},
				],
				valid_until: '2099-12-01T12:00:00.000Z',
				minutes_cap: null,
				note: '',
				attachments: [],
			} ),
		];
		await say( 1, 'quote' );
		expect(
			await screen.findByRole( 'button', {
				name: 'Go on with the draft',
			} )
		).toBeInTheDocument();
	} );

	it( 'reads everything again after a lost line, and opens a new one when the browser gave up', async () => {
		vi.spyOn( Math, 'random' ).mockReturnValue( 0 );
		const { desk } = renderDesk( [ buildDeskTicket() ] );
		await screen.findByRole( 'link', { name: /#1/ } );
		await act( async () => FakeEventSource.last.open() );
		expect( screen.getByText( 'Live' ) ).toBeInTheDocument();
		await act( async () => FakeEventSource.last.lose( { givenUp: true } ) );
		expect( screen.getByText( 'Reconnecting…' ) ).toBeInTheDocument();
		desk.tickets.push(
			buildDeskTicket( { item: { number: 2, subject: 'Missed' } } )
		);
		await waitFor( () => expect( FakeEventSource.all ).toHaveLength( 2 ) );
		await act( async () => FakeEventSource.last.open() );
		expect(
			await screen.findByRole( 'link', { name: /Missed/ } )
		).toBeInTheDocument();
	} );

	it( 'that is lost leaves the desk as it is while the provider is away, and leads to the sign-in when the session ended', async () => {
		const { desk } = renderDesk( [ buildDeskTicket() ] );
		await screen.findByRole( 'link', { name: /#1/ } );
		desk.isAway = true;
		await act( async () =>
			FakeEventSource.last.lose( { givenUp: false } )
		);
		expect(
			screen.getByRole( 'link', { name: /#1/ } )
		).toBeInTheDocument();
		await act( async () => FakeEventSource.last.open() );
		desk.isAway = false;
		desk.agent = null;
		await act( async () =>
			FakeEventSource.last.lose( { givenUp: false } )
		);
		expect(
			await screen.findByRole( 'heading', {
				name: 'Sign in to the desk',
			} )
		).toBeInTheDocument();
	} );

	it( 'ends when the agent signs out', async () => {
		const { user } = renderDesk();
		await user.click(
			await screen.findByRole( 'button', { name: 'Sign out' } )
		);
		await screen.findByRole( 'heading', { name: 'Sign in to the desk' } );
		expect( FakeEventSource.last.readyState ).toBe(
			FakeEventSource.CLOSED
		);
	} );
} );

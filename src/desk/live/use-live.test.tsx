import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { buildMessage } from '../testing/build-message.ts';
import { FakeEventSource } from '../testing/fake-event-source.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();

const at = '2026-11-20T09:00:00.000Z';
const say = ( number: number, what: 'opened' | 'message' | 'minutes' ) =>
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

import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { buildMessage } from '../testing/build-message.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { FakeEventSource } from '../testing/fake-event-source.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();

const line = ( number: number, subject: string ) =>
	buildDeskTicket( { item: { number, subject } } );

describe( 'several tickets at once', () => {
	it( 'are chosen by x and taken by t after a question, one request each, and the report says which failed and why', async () => {
		const desk = new FakeDesk( [
			line( 1, 'One' ),
			line( 2, 'Two' ),
			line( 3, 'Three' ),
		] );
		desk.failures = [ 'state_conflict' ];
		const { user } = renderDesk( desk );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.keyboard( 'jxjx' );
		expect( await screen.findByText( '2 chosen' ) ).toBeInTheDocument();
		await user.keyboard( 't' );
		const dialog = within(
			await screen.findByRole( 'dialog', {
				name: 'Take 2 tickets in charge?',
			} )
		);
		expect( desk.tries ).toBe( 0 );
		await user.click(
			dialog.getByRole( 'button', { name: 'Take in charge' } )
		);
		expect(
			await screen.findByText( '1 ticket done.' )
		).toBeInTheDocument();
		expect(
			screen.getByRole( 'link', { name: '#1' } )
		).toBeInTheDocument();
		expect(
			screen.getByText( /has changed meanwhile/ )
		).toBeInTheDocument();
		expect( desk.tries ).toBe( 2 );
		expect( screen.getByText( '1 chosen' ) ).toBeInTheDocument();
		await user.click(
			screen.getByRole( 'button', { name: 'Try these again' } )
		);
		await waitFor( () => expect( desk.written ).toHaveLength( 2 ) );
		expect( new Set( desk.written.map( ( { key } ) => key ) ).size ).toBe(
			2
		);
	} );

	it( 'are solved only after a question', async () => {
		const desk = new FakeDesk( [ line( 1, 'One' ) ] );
		const { user } = renderDesk( desk );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.keyboard( 'jxs' );
		const dialog = within(
			await screen.findByRole( 'dialog', { name: /Mark 1 ticket/ } )
		);
		expect( desk.tries ).toBe( 0 );
		await user.click(
			dialog.getByRole( 'button', { name: 'Mark as solved' } )
		);
		await waitFor( () => expect( desk.written ).toHaveLength( 1 ) );
	} );

	it( 'leave out what a colleague has, and say who', async () => {
		const desk = new FakeDesk( [
			line( 1, 'One' ),
			buildDeskTicket( {
				item: { number: 2, subject: 'Two', agent: 'Tom Berg' },
			} ),
		] );
		const { user } = renderDesk( desk );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.keyboard( 'jxjx' );
		await user.click(
			screen.getByRole( 'button', { name: 'Take in charge' } )
		);
		expect(
			await screen.findByText( /Tom Berg has had this ticket since/ )
		).toBeInTheDocument();
		expect( screen.getByText( '1 ticket done.' ) ).toBeInTheDocument();
		expect(
			screen.queryByRole( 'button', { name: 'Try these again' } )
		).not.toBeInTheDocument();
	} );

	it( 'stay open where a client wrote since they were chosen, and are solved all the same at the second press', async () => {
		const desk = new FakeDesk( [ line( 1, 'One' ), line( 2, 'Two' ) ] );
		const { user } = renderDesk( desk );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.keyboard( 'jxjx' );
		const [ , second ] = desk.tickets;
		const id = numberedId( 'msg', 2 );
		second?.ticket.messages.push(
			buildMessage( { id, body: 'WAIT! It is worse now' } )
		);
		if ( second ) {
			second.item.last_message_id = id;
		}
		await act( async () =>
			FakeEventSource.last.say( {
				ticket_id: numberedId( 'tic', 2 ),
				at: '2026-11-20T09:00:00.000Z',
				what: 'message',
			} )
		);
		await screen.findByRole( 'link', { name: /New message/ } );
		await user.keyboard( 's' );
		const dialog = within( await screen.findByRole( 'dialog' ) );
		expect( dialog.getByText( /stay open at first: #2/ ) ).toBeVisible();
		await user.click(
			dialog.getByRole( 'button', { name: 'Mark as solved' } )
		);
		expect(
			await screen.findByText( /Anna de Bakker wrote on/ )
		).toBeInTheDocument();
		expect( second?.ticket.status ).toBe( 'new' );
		await user.click(
			screen.getByRole( 'button', {
				name: 'Mark them as solved all the same',
			} )
		);
		await waitFor( () => expect( second?.ticket.status ).toBe( 'solved' ) );
	} );

	it( 'have a report that the next action takes away', async () => {
		const { user } = renderDesk( [ line( 1, 'One' ), line( 2, 'Two' ) ] );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.keyboard( 'jx' );
		await user.click(
			screen.getByRole( 'button', { name: 'Take in charge' } )
		);
		await screen.findByText( '1 ticket done.' );
		await user.click(
			screen.getByRole( 'checkbox', { name: 'Choose #2' } )
		);
		expect(
			screen.queryByText( '1 ticket done.' )
		).not.toBeInTheDocument();
	} );
} );

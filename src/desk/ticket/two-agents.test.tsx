import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { buildMessage } from '../testing/build-message.ts';
import type { FakeDesk } from '../testing/fake-desk.ts';
import { FakeEventSource } from '../testing/fake-event-source.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

const AT = '2026-11-20T10:32:00.000Z';

/** A colleague's answer, or a client's message, while the ticket is open. */
const come = async ( desk: FakeDesk, kind: 'agent' | 'site', name: string ) => {
	const [ found ] = desk.tickets;
	const id = numberedId( 'msg', 7 );
	found?.ticket.messages.push(
		buildMessage( {
			id,
			author: { kind, name, you: false },
			body: 'Here it is',
			received_at: AT,
		} )
	);
	if ( found ) {
		found.item.last_message_id = id;
	}
};
const hear = () =>
	act( async () =>
		FakeEventSource.last.say( {
			ticket_id: numberedId( 'tic', 1 ),
			at: AT,
			what: 'message',
		} )
	);
const written = ( desk: FakeDesk ) => desk.written.map( ( { body } ) => body );

describe( 'a ticket that a colleague has', () => {
	it( 'says who and since when, and is taken over after a question', async () => {
		const { desk, user } = renderDesk( [
			buildDeskTicket( { item: { agent: 'Tom Berg', status: 'taken' } } ),
		] );
		expect(
			await screen.findByText( /In charge: Tom Berg, since/ )
		).toBeInTheDocument();
		await user.keyboard( 't' );
		const dialog = within(
			await screen.findByRole( 'dialog', {
				name: 'Take #1 over from Tom Berg?',
			} )
		);
		await user.click(
			dialog.getByRole( 'button', { name: 'Take over from Tom Berg' } )
		);
		expect(
			await screen.findByText( 'In charge: Mirjam Vos' )
		).toBeInTheDocument();
		expect( written( desk ) ).toEqual( [
			{ status: 'taken', from: numberedId( 'agt', 2 ) },
		] );
	} );

	it( 'taken a moment earlier is not said to be taken by oneself', async () => {
		const { desk, user } = renderDesk( [ buildDeskTicket() ] );
		const take = await screen.findByRole( 'button', {
			name: 'Take in charge',
		} );
		const [ found ] = desk.tickets;
		if ( found ) {
			Object.assign( found.item, {
				agent: 'Tom Berg',
				agent_id: numberedId( 'agt', 2 ),
				agent_since: AT,
				status: 'taken',
			} );
		}
		await user.click( take );
		expect(
			await screen.findByText( /Tom Berg has had this ticket since/ )
		).toBeInTheDocument();
		expect(
			await screen.findByRole( 'button', {
				name: 'Take over from Tom Berg',
			} )
		).toBeInTheDocument();
		expect( desk.written ).toEqual( [] );
	} );
} );

describe( 'an answer that somebody else came before', () => {
	const begin = async () => {
		const rendered = renderDesk( [ buildDeskTicket() ] );
		const field = await screen.findByRole( 'textbox', {
			name: 'Your answer',
		} );
		await rendered.user.type( field, 'Look into the settings.' );
		const press = () =>
			rendered.user.click(
				screen.getByRole( 'button', { name: 'Send the answer' } )
			);
		return { ...rendered, field, press };
	};

	it( 'is told of it calmly, is held back once, and keeps its text', async () => {
		const { desk, field, press } = await begin();
		await come( desk, 'agent', 'Tom Berg' );
		await hear();
		expect(
			await screen.findByText(
				/Tom Berg answered on .*, after you began to write/
			)
		).toBeInTheDocument();
		await press();
		expect(
			await screen.findByText( /Your answer is not sent yet/ )
		).toBeInTheDocument();
		expect( field ).toHaveValue( 'Look into the settings.' );
		expect( desk.written ).toEqual( [] );
		await press();
		await waitFor( () => expect( desk.written ).toHaveLength( 1 ) );
		expect( written( desk )[ 0 ] ).toMatchObject( {
			seen: { message_id: numberedId( 'msg', 7 ) },
		} );
		await waitFor( () =>
			expect(
				screen.queryByText( /after you began to write/ )
			).not.toBeInTheDocument()
		);
	} );

	it( 'is held back also when nothing was told live', async () => {
		const { desk, press } = await begin();
		await come( desk, 'site', 'Anna de Bakker' );
		await press();
		expect(
			await screen.findByText(
				/Anna de Bakker wrote on .*, after you began to write/
			)
		).toBeInTheDocument();
		expect( desk.written ).toEqual( [] );
		await press();
		await waitFor( () => expect( desk.written ).toHaveLength( 1 ) );
	} );

	it( 'goes out at once when nothing came', async () => {
		const { desk, press } = await begin();
		await press();
		await waitFor( () => expect( desk.written ).toHaveLength( 1 ) );
		expect( written( desk )[ 0 ] ).toMatchObject( {
			seen: { message_id: numberedId( 'msg', 1 ), status: 'new' },
		} );
	} );
} );

describe( 'solving the open ticket', () => {
	it( 'waits for a second press when a client wrote meanwhile', async () => {
		const { desk, user } = renderDesk( [ buildDeskTicket() ] );
		await user.click(
			await screen.findByRole( 'button', { name: 'Mark as solved' } )
		);
		await come( desk, 'site', 'Anna de Bakker' );
		const dialog = within( await screen.findByRole( 'dialog' ) );
		await user.click(
			dialog.getByRole( 'button', { name: 'Mark as solved' } )
		);
		expect(
			await screen.findByText( /Anna de Bakker wrote on/ )
		).toBeInTheDocument();
		expect( desk.written ).toEqual( [] );
		await screen.findByText( 'Here it is' );
		await user.click(
			screen.getByRole( 'button', {
				name: 'Mark as solved all the same',
			} )
		);
		await waitFor( () => expect( desk.written ).toHaveLength( 1 ) );
	} );
} );

describe( 'a refused request', () => {
	it( 'is neither answered nor solved, and says the way back', async () => {
		renderDesk( [
			buildDeskTicket( {
				item: { status: 'refused', agent: 'Tom Berg' },
			} ),
		] );
		expect(
			await screen.findByRole( 'button', { name: 'Take in charge' } )
		).toBeInTheDocument();
		expect(
			screen.getByText( /was refused and referred/ )
		).toBeInTheDocument();
		for ( const name of [
			'Mark as solved',
			'Send the answer',
			'Refuse and refer',
		] ) {
			expect(
				screen.queryByRole( 'button', { name } )
			).not.toBeInTheDocument();
		}
	} );

	it( 'is offered only where the provider takes a refusal', async () => {
		renderDesk( [ buildDeskTicket( { may_refuse: true } ) ] );
		expect(
			await screen.findByRole( 'button', { name: 'Refuse and refer' } )
		).toBeInTheDocument();
	} );
} );

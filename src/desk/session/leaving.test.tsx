import { File as NodeFile } from 'node:buffer';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

const field = () => screen.findByRole( 'textbox', { name: 'Your answer' } );
const isAsked = () => {
	const event = new Event( 'beforeunload', { cancelable: true } );
	window.dispatchEvent( event );
	return event.defaultPrevented;
};

describe( 'closing the tab', () => {
	it( 'is asked about while an answer is begun, at whatever ticket, and no longer when it is empty again', async () => {
		const { user } = renderDesk( [ buildDeskTicket() ] );
		await field();
		expect( isAsked() ).toBe( false );
		await user.type( await field(), 'Half an ans' );
		location.hash = '';
		await screen.findByText( 'Choose a ticket from the queue.' );
		expect( isAsked() ).toBe( true );
		location.hash = ticketHref( numberedId( 'tic', 1 ) );
		await user.clear( await field() );
		expect( isAsked() ).toBe( false );
	} );

	it( 'is asked about while minutes are begun, or a file waits', async () => {
		const { user, container } = renderDesk( [ buildDeskTicket() ] );
		const work = await screen.findByRole( 'textbox', {
			name: 'What was done',
		} );
		await user.type( work, 'Mails' );
		expect( isAsked() ).toBe( true );
		await user.clear( work );
		expect( isAsked() ).toBe( false );
		await user.upload(
			container.querySelector( 'input[type=file]' ) as HTMLInputElement,
			new NodeFile( [ 'a' ], 'a.txt' ) as unknown as File
		);
		await screen.findByText( 'a.txt' );
		expect( isAsked() ).toBe( true );
	} );
} );

describe( 'signing out', () => {
	it( 'asks while something is begun, and leaves nothing of it behind', async () => {
		const { user } = renderDesk( [ buildDeskTicket() ] );
		await user.type( await field(), 'Half an ans' );
		await user.click( screen.getByRole( 'button', { name: 'Sign out' } ) );
		await user.click(
			await screen.findByRole( 'button', {
				name: 'Throw it away and sign out',
			} )
		);
		await screen.findByLabelText( 'Email address' );
		await waitFor( () => expect( sessionStorage ).toHaveLength( 0 ) );
		expect( isAsked() ).toBe( false );
	} );
} );

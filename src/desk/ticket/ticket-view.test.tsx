import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { buildMessage } from '../testing/build-message.ts';
import { buildPicture } from '../testing/build-picture.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

describe( 'a ticket', () => {
	it( "shows what the owner saw, with the picked field's box on the picture", async () => {
		const { user } = renderDesk( [ buildDeskTicket() ] );
		const picture = await screen.findByRole( 'img', {
			name: 'Picture of the screen “WooCommerce settings”',
		} );
		expect( picture ).toHaveAttribute(
			'src',
			expect.stringContaining(
				`/v1/desk/attachments/${ numberedId( 'att', 1 ) }`
			)
		);
		expect( screen.getByTestId( 'field-box' ) ).toHaveStyle( {
			left: '25%',
			top: '50%',
			width: '50%',
			height: '10%',
		} );
		const facts = within(
			screen.getByRole( 'table', { name: 'The screen' } )
		);
		expect(
			facts.getByRole( 'row', { name: /Drawn by WooCommerce 9.4.1/ } )
		).toBeInTheDocument();
		await user.click( screen.getByRole( 'button', { name: /^Enlarge/ } ) );
		const dialog = within( screen.getByRole( 'dialog' ) );
		await user.click( dialog.getByRole( 'button', { name: 'Larger' } ) );
		expect( dialog.getByText( '150%' ) ).toBeInTheDocument();
	} );

	it( 'shows the estimate with its reasons, and the consent left', async () => {
		renderDesk( [ buildDeskTicket( { contract: { consent_left: 45 } } ) ] );
		expect(
			await screen.findByText( 'fair_use.monthly' )
		).toBeInTheDocument();
		expect(
			screen.getByText( 'From the monthly minutes' )
		).toBeInTheDocument();
		expect( screen.getByText( '45 min' ) ).toBeInTheDocument();
	} );

	it( 'shows what people wrote as text, whatever it looks like', async () => {
		const body =
			'<img src=x onerror=alert(1)> **bold** https://evil.example';
		renderDesk( [
			buildDeskTicket( {
				ticket: { messages: [ buildMessage( { body } ) ] },
			} ),
		] );
		expect( await screen.findByText( body ) ).toBeInTheDocument();
		expect(
			screen.queryByRole( 'link', { name: /evil/ } )
		).not.toBeInTheDocument();
	} );

	it( 'says that a picture is still on its way', async () => {
		const messages = [
			buildMessage( {
				attachments: [ buildPicture( { status: 'awaited' } ) ],
			} ),
		];
		renderDesk( [ buildDeskTicket( { ticket: { messages } } ) ] );
		expect(
			await screen.findByText( 'The picture is still on its way.' )
		).toBeInTheDocument();
	} );

	it( 'is taken in charge once, then solved', async () => {
		const { desk, user } = renderDesk( [ buildDeskTicket() ] );
		await user.dblClick(
			await screen.findByRole( 'button', { name: 'Take in charge' } )
		);
		expect(
			await screen.findByText( 'In charge: Mirjam Vos' )
		).toBeInTheDocument();
		await user.click(
			screen.getByRole( 'button', { name: 'Mark as solved' } )
		);
		expect(
			await screen.findByText( 'Solved', {
				selector: '.deskside-status',
			} )
		).toBeInTheDocument();
		expect( desk.written.map( ( { body } ) => body ) ).toEqual( [
			{ status: 'taken' },
			{ status: 'solved' },
		] );
	} );

	it( 'that is not there says so with a way on', async () => {
		renderDesk( [] );
		expect(
			await screen.findByText( /no such ticket/, { selector: 'p' } )
		).toBeInTheDocument();
	} );
} );

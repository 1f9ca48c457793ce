import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ticketHref } from '../app/route.ts';
import { buildCapture } from '../testing/build-capture.ts';
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

	it( 'C3: shows what the site told of its screen as text, whatever it says', async () => {
		const hostile =
			'"><img src=x onerror=alert(1)><script>alert(1)</script>';
		const capture = buildCapture( {
			screen: {
				id: hostile,
				base: hostile,
				title: hostile,
				url: `javascript:alert(1)//${ hostile }`,
				drawn_by: {
					kind: 'plugin',
					slug: hostile,
					name: hostile,
					version: '"><svg onload=1>',
				},
			},
			field: {
				label: hostile,
				name: hostile,
				section: hostile,
				selector: hostile,
				rect: { x: 0.25, y: 0.5, width: 0.5, height: 0.1 },
			},
			notices: [ { kind: 'error', text: hostile } ],
			errors: [ { message: hostile, source: 'javascript:alert(1)' } ],
		} );
		const { container } = renderDesk( [
			buildDeskTicket( {
				ticket: {
					capture,
					messages: [
						buildMessage( {
							author: {
								kind: 'site',
								name: hostile,
								you: false,
							},
							attachments: [ buildPicture( { name: hostile } ) ],
						} ),
					],
				},
			} ),
		] );
		expect(
			( await screen.findAllByText( hostile ) ).length
		).toBeGreaterThan( 3 );
		expect(
			container.querySelectorAll( 'script, svg[onload]' )
		).toHaveLength( 0 );
		for ( const element of container.querySelectorAll( '*' ) ) {
			for ( const { name, value } of element.attributes ) {
				expect( name ).not.toMatch( /^on/ );
				expect(
					[ 'href', 'src', 'action' ].includes( name ) &&
						/^javascript|^x$/i.test( value )
				).toBe( false );
			}
		}
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

	it( 'is taken in charge once, then solved after a question, and opened again', async () => {
		const { desk, user } = renderDesk( [ buildDeskTicket() ] );
		await user.dblClick(
			await screen.findByRole( 'button', { name: 'Take in charge' } )
		);
		expect(
			await screen.findByText( 'In charge: Mirjam Vos' )
		).toBeInTheDocument();
		await user.keyboard( 's' );
		const dialog = within(
			await screen.findByRole( 'dialog', { name: 'Mark #1 as solved?' } )
		);
		await user.click(
			dialog.getByRole( 'button', { name: 'Mark as solved' } )
		);
		expect(
			await screen.findByText( 'Solved', {
				selector: '.deskside-status',
			} )
		).toBeInTheDocument();
		expect( screen.getByRole( 'heading', { level: 2 } ) ).toHaveFocus();
		await user.click(
			screen.getByRole( 'button', { name: 'Open it again' } )
		);
		expect(
			await screen.findByRole( 'button', { name: 'Mark as solved' } )
		).toBeInTheDocument();
		const seen = { message_id: numberedId( 'msg', 1 ), status: 'taken' };
		expect( desk.written.map( ( { body } ) => body ) ).toEqual( [
			{ status: 'taken' },
			{ status: 'solved', seen },
			{ status: 'open' },
		] );
	} );

	it( 'that is not there says so with a way on', async () => {
		renderDesk( [] );
		expect(
			await screen.findByText( /no such ticket/, { selector: 'p' } )
		).toBeInTheDocument();
	} );
} );

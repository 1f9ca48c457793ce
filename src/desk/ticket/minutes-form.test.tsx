import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordMinutes } from '../../contract/desk.ts';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

async function fill(
	user: ReturnType< typeof renderDesk >[ 'user' ],
	minutes: string
) {
	await user.type(
		await screen.findByRole( 'spinbutton', { name: 'Minutes' } ),
		minutes
	);
	await user.type(
		screen.getByRole( 'textbox', { name: 'What was done' } ),
		'Payment method restored'
	);
}

describe( 'recording minutes', () => {
	it( 'shows what the allowance covers, records once and empties the form', async () => {
		const { desk, user } = renderDesk( [ buildDeskTicket() ] );
		await fill( user, '15' );
		expect(
			screen.getByText( '15 minutes from the allowance.' )
		).toBeInTheDocument();
		expect( screen.getByText( '0 minutes billable.' ) ).toBeInTheDocument();
		await user.dblClick( screen.getByRole( 'button', { name: 'Record' } ) );
		expect(
			await screen.findByText( /3 of 30 minutes left/ )
		).toBeInTheDocument();
		expect( desk.tries ).toBe( 1 );
		expect( recordMinutes.parse( desk.written[ 0 ]?.body ) ).toMatchObject(
			{ minutes: 15, work: 'Payment method restored' }
		);
		expect(
			screen.getByRole( 'spinbutton', { name: 'Minutes' } )
		).toHaveValue( null );
	} );

	it( 'records what the provider asks nothing for, and only once so', async () => {
		const { desk, user } = renderDesk( [
			buildDeskTicket( { contract: { cover: 'billable' } } ),
		] );
		await fill( user, '15' );
		expect(
			screen.getByText( '15 minutes billable.' )
		).toBeInTheDocument();
		const free = screen.getByRole( 'checkbox', { name: 'At no charge' } );
		await user.click( free );
		expect(
			screen.getByText( '15 minutes at no charge.' )
		).toBeInTheDocument();
		await user.click( screen.getByRole( 'button', { name: 'Record' } ) );
		await waitFor( () => expect( desk.written ).toHaveLength( 1 ) );
		expect( recordMinutes.parse( desk.written[ 0 ]?.body ) ).toMatchObject(
			{ minutes: 15, at_no_charge: true }
		);
		await waitFor( () => expect( free ).not.toBeChecked() );
	} );

	it( 'asks nothing of the kind where the plan includes them', async () => {
		renderDesk( [
			buildDeskTicket( { contract: { cover: 'included' } } ),
		] );
		await screen.findByRole( 'spinbutton', { name: 'Minutes' } );
		expect(
			screen.queryByRole( 'checkbox', { name: 'At no charge' } )
		).not.toBeInTheDocument();
	} );

	it( 'books once when the answer was lost, whatever the time of the second try', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.lostAnswers = 1;
		const { user } = renderDesk( desk );
		await fill( user, '15' );
		await user.click( screen.getByRole( 'button', { name: 'Record' } ) );
		await screen.findByRole( 'alert' );
		await new Promise( ( resolve ) => setTimeout( resolve, 5 ) );
		await user.click( screen.getByRole( 'button', { name: 'Record' } ) );
		await screen.findByText( /3 of 30 minutes left/ );
		expect( screen.queryByRole( 'alert' ) ).not.toBeInTheDocument();
		expect( desk.written ).toHaveLength( 1 );
		expect(
			screen.getByRole( 'spinbutton', { name: 'Minutes' } )
		).toHaveValue( null );
	} );

	it( 'does so also when the page was loaded anew in between', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.lostAnswers = 1;
		const { user, unmount } = renderDesk( desk );
		await fill( user, '15' );
		await user.click( screen.getByRole( 'button', { name: 'Record' } ) );
		await screen.findByRole( 'alert' );
		unmount();

		const again = renderDesk( desk );
		await again.user.click(
			await screen.findByRole( 'button', { name: 'Record' } )
		);
		await waitFor( () =>
			expect(
				screen.getByRole( 'spinbutton', { name: 'Minutes' } )
			).toHaveValue( null )
		);
		expect( screen.queryByRole( 'alert' ) ).not.toBeInTheDocument();
		expect( desk.written ).toHaveLength( 1 );
	} );

	it( 'keeps what was typed while they were being recorded', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		let letGo = () => {};
		desk.held = new Promise( ( resolve ) => ( letGo = resolve ) );
		const { user } = renderDesk( desk );
		await fill( user, '15' );
		await user.click( screen.getByRole( 'button', { name: 'Record' } ) );
		const work = screen.getByRole( 'textbox', { name: 'What was done' } );
		await user.type( work, ', mails read' );
		letGo();
		await screen.findByText( /3 of 30 minutes left/ );
		await waitFor( () => expect( work ).toHaveValue( ', mails read' ) );
		expect(
			screen.getByRole( 'spinbutton', { name: 'Minutes' } )
		).toHaveValue( null );
	} );

	it( 'warns before, and keeps the form when they are refused for want of consent', async () => {
		const { desk, user } = renderDesk( [ buildDeskTicket() ] );
		await fill( user, '40' );
		expect(
			screen.getByText( '22 minutes billable.' )
		).toBeInTheDocument();
		expect(
			screen.getByText( /has not agreed to all of them/ )
		).toBeInTheDocument();
		await user.click( screen.getByRole( 'button', { name: 'Record' } ) );

		const alert = await screen.findByRole( 'alert' );
		expect( alert ).toHaveTextContent( 'nothing was recorded' );
		expect(
			screen.getByRole( 'spinbutton', { name: 'Minutes' } )
		).toHaveValue( 40 );
		expect(
			screen.getByRole( 'textbox', { name: 'What was done' } )
		).toHaveValue( 'Payment method restored' );

		await user.click(
			within( alert ).getByRole( 'button', {
				name: 'Enter the 18 minutes that are covered',
			} )
		);
		await user.click( screen.getByRole( 'button', { name: 'Record' } ) );
		expect(
			await screen.findByText( /0 of 30 minutes left/ )
		).toBeInTheDocument();
		expect( desk.written ).toHaveLength( 1 );
	} );

	it( 'leads to the answer, where consent is asked for', async () => {
		const { user } = renderDesk( [ buildDeskTicket() ] );
		await fill( user, '40' );
		await user.click( screen.getByRole( 'button', { name: 'Record' } ) );
		await user.click(
			await screen.findByRole( 'button', { name: 'Ask in an answer' } )
		);
		expect(
			screen.getByRole( 'textbox', { name: 'Your answer' } )
		).toHaveFocus();
	} );
} );

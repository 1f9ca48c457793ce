import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import {
	newFinding,
	newQuote,
	reviseQuote,
} from '../../contract/desk-quote.ts';
import { ticketHref } from '../app/route.ts';
import { buildDeskQuote } from '../testing/build-desk-quote.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

type User = ReturnType< typeof renderDesk >[ 'user' ];

const button = ( name: RegExp | string ) =>
	screen.findByRole( 'button', { name } );
const fill = async ( user: User, name: string, text: string ) => {
	const field = await screen.findByRole( 'textbox', { name } );
	await user.clear( field );
	await user.type( field, text );
};
const stage = ( quotes = [ buildDeskQuote() ] ) => {
	const desk = new FakeDesk( [ buildDeskTicket() ] );
	desk.quotes.quotes = quotes;
	return renderDesk( desk );
};
const approved = () =>
	buildDeskQuote( {
		status: 'approved',
		ending: {
			what: 'approved',
			version: 1,
			by: 'Anna de Bakker',
			at: '2026-11-21T09:00:00.000Z',
			note: 'Fine.',
			evidence_sha256: 'ab'.repeat( 32 ),
		},
	} );

describe( 'the quote composer', () => {
	it( 'counts as the provider does while somebody types, with a comma or a point, and the button names the sum', async () => {
		const { user } = stage( [] );
		await user.click( await button( 'Write a quote' ) );
		await fill( user, 'What for', 'Repair' );
		await fill( user, 'Quantity', '1,5' );
		await fill( user, 'Price of one, EUR', '80.02' );
		expect(
			await button( 'Send to the client: €145.24' )
		).toBeInTheDocument();
	} );

	it( 'says at once why lines have no sum, and rounds none', async () => {
		const { user } = stage( [] );
		await user.click( await button( 'Write a quote' ) );
		await fill( user, 'What for', 'Repair' );
		await fill( user, 'Quantity', '1.5' );
		await fill( user, 'Price of one, EUR', '80.01' );
		const why = 'Line 1: quantity times price gives no whole cents.';
		expect( await screen.findByText( why ) ).toBeInTheDocument();
		expect( screen.getByLabelText( 'Sum' ) ).toHaveTextContent( '–' );
		await fill( user, 'Price of one, EUR', '80.02' );
		expect( screen.queryByText( why ) ).not.toBeInTheDocument();
		expect( screen.getByLabelText( 'Sum' ) ).toHaveTextContent( '€120.03' );
	} );

	it( 'says at the field that no minutes can be allowed where the contract names no hourly rate, and sends none', async () => {
		const desk = new FakeDesk( [
			buildDeskTicket( { contract: { hourly_rate_cents: null } } ),
		] );
		const { user } = renderDesk( desk );
		await user.click( await button( 'Write a quote' ) );
		const cap = screen.getByRole( 'textbox', {
			name: 'Billable minutes allowed',
		} );
		expect( cap ).toHaveAccessibleDescription(
			/names no hourly rate.*quote a fixed price, or ask your operator/
		);
		expect( cap ).toBeValid();
		await fill( user, 'What for', 'Repair' );
		await fill( user, 'Price of one, EUR', '100' );
		await user.type( cap, '30' );
		expect( cap ).toBeInvalid();
		await user.click( await button( /^Send to the client/ ) );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			/names no hourly rate/
		);
		expect( desk.quotes.written ).toEqual( [] );
		await user.clear( cap );
		await user.click( await button( /^Send to the client/ ) );
		expect(
			await screen.findByText( 'Quote, version 1' )
		).toBeInTheDocument();
	} );

	it( 'saves a draft, sends it and leaves no form behind', async () => {
		const { desk, user } = stage( [] );
		await user.click( await button( 'Write a quote' ) );
		await fill( user, 'What for', 'Repair' );
		await fill( user, 'Price of one, EUR', '100' );
		await user.click( await button( /^Send to the client/ ) );
		expect(
			await screen.findByText( 'Quote, version 1' )
		).toBeInTheDocument();
		expect( desk.quotes.written.map( ( { act } ) => act ) ).toEqual( [
			'new',
			'send',
		] );
		expect(
			newQuote.shape.draft.parse(
				( desk.quotes.written[ 0 ]?.body as { draft: unknown } ).draft
			)
		).toMatchObject( {
			lines: [ { unit_cents: 10_000, vat_percent: 21 } ],
		} );
		expect(
			screen.queryByRole( 'form', { name: 'A new quote' } )
		).not.toBeInTheDocument();
		expect( await button( 'Write a quote' ) ).toHaveFocus();
	} );

	it( 'is sent by Ctrl and Enter, and by no Enter that slipped', async () => {
		const { desk, user } = stage( [] );
		await user.click( await button( 'Write a quote' ) );
		await fill( user, 'What for', 'Repair' );
		await fill( user, 'Price of one, EUR', '100' );
		await user.keyboard( '{Enter}' );
		await fill( user, 'Words to the client', 'As discussed.' );
		expect( desk.quotes.written ).toEqual( [] );
		await user.keyboard( '{Control>}{Enter}{/Control}' );
		expect(
			await screen.findByText( 'Quote, version 1' )
		).toBeInTheDocument();
		expect( desk.quotes.written.map( ( { act } ) => act ) ).toEqual( [
			'new',
			'send',
		] );
	} );

	it( 'says what to mend and sends nothing', async () => {
		const { desk, user } = stage( [] );
		await user.click( await button( 'Write a quote' ) );
		await user.click( await button( 'Send to the client' ) );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Line 1: say what it is for'
		);
		expect( desk.quotes.written ).toEqual( [] );
	} );

	it( 'keeps what was typed over a reload', async () => {
		const first = stage( [] );
		await first.user.click( await button( 'Write a quote' ) );
		await fill( first.user, 'What for', 'Half a quote' );
		first.unmount();
		stage( [] );
		expect(
			await screen.findByRole( 'textbox', { name: 'What for' } )
		).toHaveValue( 'Half a quote' );
	} );

	it( 'revises: shows line by line what the client will see changed, and sends the next version', async () => {
		const { desk, user } = stage();
		await user.click( await button( 'Revise' ) );
		expect(
			screen.getByRole( 'textbox', { name: 'Billable minutes allowed' } )
		).toHaveAccessibleDescription(
			/beyond the price above.* At most €142\.50 without VAT, at €95\.00 an hour\./
		);
		await fill( user, 'Quantity', '2' );
		const table = screen.getByRole( 'table', {
			name: 'What the client will see changed',
		} );
		expect( table ).toHaveTextContent( 'Line 1' );
		expect( table ).toHaveTextContent( '€193.60' );
		await user.click( await button( 'Send the new version: €193.60' ) );
		expect(
			await screen.findByText( 'Quote, version 2' )
		).toBeInTheDocument();
		expect(
			reviseQuote.parse( desk.quotes.written[ 0 ]?.body )
		).toMatchObject( { version: 1, draft: { minutes_cap: 90 } } );
	} );

	it( 'explains who came first and loses nothing, when the client decided meanwhile', async () => {
		const { desk, user } = stage();
		await user.click( await button( 'Revise' ) );
		await fill( user, 'What for', 'My other words' );
		desk.quotes.quotes = [ approved() ];
		await user.click( await button( /^Send the new version/ ) );
		const alert = await screen.findByRole( 'alert' );
		expect( alert ).toHaveTextContent(
			'Anna de Bakker approved version 1'
		);
		expect( alert ).not.toHaveTextContent( 'English of the provider' );
		expect(
			screen.getByRole( 'textbox', { name: 'What for' } )
		).toHaveValue( 'My other words' );
		await user.click( await button( 'Make mine a new quote' ) );
		await user.click( await button( /^Send to the client/ ) );
		await screen.findByText( 'My other words', { selector: 'th bdi' } );
		expect( desk.quotes.quotes ).toHaveLength( 2 );
	} );
} );

describe( 'a quote at the desk', () => {
	it( 'shows what the client decided, with the evidence and its hash', async () => {
		stage( [ approved() ] );
		expect(
			await screen.findByText( /Anna de Bakker approved version 1/ )
		).toBeInTheDocument();
		expect( screen.getByText( 'ab'.repeat( 32 ) ) ).toBeInTheDocument();
		expect(
			screen.getByRole( 'link', { name: 'Evidence record' } )
		).toHaveAttribute( 'href', expect.stringContaining( '/evidence' ) );
		expect(
			screen.queryByRole( 'button', { name: 'Revise' } )
		).not.toBeInTheDocument();
	} );

	it( 'is withdrawn with a reason', async () => {
		const { desk, user } = stage();
		await user.click( await button( 'Withdraw' ) );
		await fill( user, 'Why it is withdrawn', 'Not needed' );
		await user.click( await button( 'Withdraw' ) );
		expect( await screen.findByText( 'Withdrawn' ) ).toBeInTheDocument();
		expect( desk.quotes.written ).toMatchObject( [
			{ act: 'withdraw', body: { version: 1, reason: 'Not needed' } },
		] );
	} );
} );

describe( 'the client’s own slip', () => {
	it( 'is recorded with what of the ticket proves it, and leads to a draft', async () => {
		const { desk, user } = stage( [] );
		await user.click( await button( 'Record the client’s own slip' ) );
		const form = within(
			await screen.findByRole( 'form', { name: 'The client’s own slip' } )
		);
		expect(
			form.getByText( /at least €20.00 and at most €50.00/ )
		).toBeVisible();
		const record = form.getByRole( 'button', { name: /^Record it/ } );
		expect( record ).toHaveAttribute( 'aria-disabled', 'true' );
		await user.selectOptions(
			form.getByRole( 'combobox', { name: /What happened/ } ),
			'No backup'
		);
		await user.type(
			form.getByRole( 'textbox', { name: 'What was found' } ),
			'No backup was there.'
		);
		await user.click(
			form.getByRole( 'checkbox', { name: /Anna de Bakker/ } )
		);
		await user.click(
			form.getByRole( 'checkbox', { name: 'screen.png' } )
		);
		await user.click( record );
		await screen.findByRole( 'form', { name: 'The draft of a quote' } );
		expect(
			newFinding.parse( desk.quotes.written[ 0 ]?.body )
		).toMatchObject( {
			slip: 'no_backup',
			evidence: [
				{ attachment_id: null },
				{ attachment_id: numberedId( 'att', 1 ) },
			],
		} );
	} );

	it( 'accuses nobody of what nobody chose: an empty choice is refused at the field', async () => {
		const { desk, user } = stage( [] );
		await user.click( await button( 'Record the client’s own slip' ) );
		const slip = await screen.findByRole( 'combobox', {
			name: /What happened/,
		} );
		expect( slip ).toHaveValue( '' );
		expect( slip ).toHaveAttribute( 'aria-invalid', 'false' );
		await user.type(
			screen.getByRole( 'textbox', { name: 'What was found' } ),
			'No backup was there.'
		);
		await user.click(
			screen.getByRole( 'checkbox', { name: 'screen.png' } )
		);
		await user.click( await button( /^Record it/ ) );
		expect( slip ).toHaveAttribute( 'aria-invalid', 'true' );
		expect( slip ).toHaveAccessibleDescription( /Choose one/ );
		expect( slip ).toHaveFocus();
		expect( desk.quotes.written ).toEqual( [] );
		await user.selectOptions( slip, 'No backup' );
		await user.click( await button( /^Record it/ ) );
		await screen.findByRole( 'form', { name: 'The draft of a quote' } );
		expect( desk.quotes.written ).toMatchObject( [
			{ act: 'finding', body: { slip: 'no_backup' } },
		] );
	} );

	it( 'has no form where the plan names no price, but the way to a quote', async () => {
		const { user } = renderDesk( [
			buildDeskTicket( { contract: { slip_price: null } } ),
		] );
		await user.click( await button( 'Record the client’s own slip' ) );
		expect( screen.getByText( /names no price/ ) ).toBeInTheDocument();
		await user.click( await button( 'Write a quote' ) );
		expect(
			await screen.findByRole( 'form', { name: 'A new quote' } )
		).toBeInTheDocument();
	} );
} );

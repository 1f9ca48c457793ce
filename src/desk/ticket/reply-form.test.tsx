import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { reply } from '../../contract/desk.ts';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';
import { signIn } from '../testing/sign-in.ts';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

const field = () => screen.findByRole( 'textbox', { name: 'Your answer' } );
const goTo = ( number: number ) => {
	location.hash = ticketHref( numberedId( 'tic', number ) );
};
const button = () => screen.getByRole( 'button', { name: 'Send the answer' } );

describe( 'an answer', () => {
	it( 'arrives once on a double click, with the status after it', async () => {
		const { desk, user } = renderDesk( [ buildDeskTicket() ] );
		await user.type( await field(), 'It works again.' );
		await user.selectOptions(
			screen.getByRole( 'combobox', { name: /After this answer/ } ),
			'waiting'
		);
		await user.dblClick( button() );
		expect(
			await screen.findByText( 'It works again.', { selector: 'p' } )
		).toBeInTheDocument();
		expect( desk.tries ).toBe( 1 );
		expect( reply.parse( desk.written[ 0 ]?.body ) ).toMatchObject( {
			body: 'It works again.',
			status: 'waiting',
		} );
		expect( await field() ).toHaveValue( '' );
	} );

	it( 'whose acknowledgement was lost is sent again under the same key', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.failures = [ 'offline' ];
		const { user } = renderDesk( desk );
		await user.type( await field(), 'Once.' );
		const draft = JSON.parse(
			sessionStorage.getItem( sessionStorage.key( 0 ) ?? '' ) ?? '{}'
		);
		await user.click( button() );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Nothing is lost'
		);
		expect( await field() ).toHaveValue( 'Once.' );
		await user.click( button() );
		await screen.findByText( 'Once.', { selector: 'p' } );
		expect( desk.tries ).toBe( 2 );
		expect( desk.written.map( ( { key } ) => `msg_${ key }` ) ).toEqual( [
			draft.id,
		] );
	} );

	it( 'takes out of the field only what was sent: what was typed meanwhile stays', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		let letGo = () => {};
		desk.held = new Promise( ( resolve ) => ( letGo = resolve ) );
		const { user } = renderDesk( desk );
		await user.type( await field(), 'First part.' );
		await user.click( button() );
		await user.type( await field(), ' And a second.' );
		letGo();
		await screen.findByText( 'First part.', { selector: 'p' } );
		await waitFor( async () =>
			expect( await field() ).toHaveValue( 'And a second.' )
		);
		await user.click( button() );
		await screen.findByText( 'And a second.', { selector: 'p' } );
		expect( desk.written ).toHaveLength( 2 );
		expect( await field() ).toHaveValue( '' );
	} );

	it( 'whose acknowledgement was lost is the very same request after another ticket was looked at', async () => {
		const desk = new FakeDesk( [
			buildDeskTicket(),
			buildDeskTicket( {
				item: { id: numberedId( 'tic', 2 ), number: 2 },
			} ),
		] );
		desk.failures = [ 'offline' ];
		const { user } = renderDesk( desk );
		await user.type( await field(), 'Once.' );
		await user.click( button() );
		await screen.findByRole( 'alert' );
		const [ kept = '' ] = Object.values( { ...sessionStorage } );
		const { at } = JSON.parse( kept ).attempt;
		goTo( 2 );
		await waitFor( async () => expect( await field() ).toHaveValue( '' ) );
		goTo( 1 );
		await waitFor( async () =>
			expect( await field() ).toHaveValue( 'Once.' )
		);
		await user.click( button() );
		await screen.findByText( 'Once.', { selector: 'p' } );
		expect( desk.written ).toMatchObject( [
			{ body: { body: 'Once.', written_at: at } },
		] );
	} );

	it( 'that arrived although its acknowledgement was lost is no draft any more', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.lostAnswers = 1;
		const { user, unmount } = renderDesk( desk );
		await user.type( await field(), 'Once.' );
		await user.click( button() );
		await screen.findByRole( 'alert' );
		unmount();

		renderDesk( desk );
		await screen.findByText( 'Once.', { selector: 'p' } );
		await waitFor( async () => expect( await field() ).toHaveValue( '' ) );
		expect( sessionStorage ).toHaveLength( 0 );
		expect( desk.written ).toHaveLength( 1 );
	} );

	it( 'gets a new key after a refusal', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.failures = [ 'idempotency_conflict' ];
		const { user } = renderDesk( desk );
		await user.type( await field(), 'Other words.' );
		const before = JSON.parse(
			sessionStorage.getItem( sessionStorage.key( 0 ) ?? '' ) ?? '{}'
		).id;
		await user.click( button() );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'already arrived'
		);
		await user.click( button() );
		await screen.findByText( 'Other words.', { selector: 'p' } );
		expect( `msg_${ desk.written[ 0 ]?.key }` ).not.toBe( before );
	} );

	it( 'rests in the browser while the session is lost and found', async () => {
		const { desk, user } = renderDesk( [ buildDeskTicket() ] );
		await user.type( await field(), 'Half an ans' );
		desk.agent = null;
		await user.click( button() );
		expect(
			await screen.findByText( /what you wrote is kept/, {
				selector: 'form *',
			} )
		).toBeInTheDocument();
		await signIn( user );
		expect( await field() ).toHaveValue( 'Half an ans' );
		expect( desk.written ).toEqual( [] );
	} );

	it( 'is sent by Ctrl and Enter, and r leads to it', async () => {
		const { desk, user } = renderDesk( [ buildDeskTicket() ] );
		await field();
		await user.keyboard( 'r' );
		expect( await field() ).toHaveFocus();
		await user.keyboard( 'Fine.{Control>}{Enter}{/Control}' );
		await waitFor( () => expect( desk.written ).toHaveLength( 1 ) );
	} );
} );

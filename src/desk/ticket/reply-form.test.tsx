import { File as NodeFile } from 'node:buffer';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { reply } from '../../contract/desk.ts';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

/** Node's own file has its bytes, jsdom's does not. */
const newFile = ( content: string, name: string ) =>
	new NodeFile( [ content ], name ) as unknown as File;

const field = () => screen.findByRole( 'textbox', { name: 'Your answer' } );
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
		await user.type(
			screen.getByLabelText( 'Email address' ),
			'mirjam@noordlicht.example'
		);
		await user.type( screen.getByLabelText( 'Password' ), 'right' );
		await user.click( screen.getByRole( 'button', { name: 'Sign in' } ) );
		expect( await field() ).toHaveValue( 'Half an ans' );
		expect( desk.written ).toEqual( [] );
	} );

	it( 'goes out with its files, which follow it in order; a second try is the very same request', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.failures = [ 'offline' ];
		const { user, container } = renderDesk( desk );
		await user.type( await field(), 'See the pages.' );
		const choose = async ( ...files: File[] ) =>
			user.upload(
				container.ownerDocument.querySelector(
					'input[type=file]'
				) as HTMLInputElement,
				files
			);
		await choose( newFile( 'first', 'Manual.PDF' ) );
		await choose( newFile( 'second', 'shot.png' ) );
		await choose( newFile( '', 'empty.pdf' ) );
		expect(
			await screen.findByText( /^empty\.pdf cannot go along/ )
		).toBeInTheDocument();
		await user.click( button() );
		await screen.findByRole( 'alert' );
		await user.click( button() );
		await waitFor( () => expect( desk.uploads.came.size ).toBe( 2 ) );
		expect( [ ...desk.uploads.came.values() ] ).toEqual( [
			'first',
			'second',
		] );
		const sent = reply.parse( desk.written[ 0 ]?.body );
		expect( sent.attachments ).toMatchObject( [
			{ name: 'Manual.PDF', type: 'application/pdf', bytes: 5 },
			{ name: 'shot.png', type: 'image/png', bytes: 6 },
		] );
		expect( [ ...desk.uploads.came.keys() ] ).toEqual(
			sent.attachments.map( ( { id } ) => id )
		);
		await waitFor( () =>
			expect(
				screen.queryByRole( 'list', { name: 'Files that go along' } )
			).not.toBeInTheDocument()
		);
	} );

	it( 'is never begun anew while its files are on the way; they are sent again by a button', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.uploads.failures = [ 'overloaded' ];
		const { user, container } = renderDesk( desk );
		await user.type( await field(), 'See the pages.' );
		await user.upload(
			container.ownerDocument.querySelector(
				'input[type=file]'
			) as HTMLInputElement,
			newFile( 'first', 'a.txt' )
		);
		await screen.findByText( 'a.txt' );
		await user.click( button() );
		const again = await screen.findByRole( 'button', {
			name: 'Send the files again',
		} );
		expect( button() ).toHaveAttribute( 'aria-disabled', 'true' );
		await user.click( again );
		await waitFor( () =>
			expect( [ ...desk.uploads.came.values() ] ).toEqual( [ 'first' ] )
		);
		await waitFor( () =>
			expect(
				screen.queryByRole( 'button', { name: 'Send the files again' } )
			).not.toBeInTheDocument()
		);
		expect( desk.written ).toHaveLength( 1 );
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

import { File as NodeFile } from 'node:buffer';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { reply } from '../../contract/desk.ts';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';
import { signIn } from '../testing/sign-in.ts';
import { forgetFiles } from './file-shelf.ts';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

/** Node's own file has its bytes, jsdom's does not. */
const newFile = ( content: string, name: string ) =>
	new NodeFile( [ content ], name ) as unknown as File;

type User = ReturnType< typeof renderDesk >[ 'user' ];

const choose = ( user: User, { ownerDocument }: HTMLElement, file: File ) =>
	user.upload(
		ownerDocument.querySelector( 'input[type=file]' ) as HTMLInputElement,
		file
	);

const field = () => screen.findByRole( 'textbox', { name: 'Your answer' } );
const goTo = ( number: number ) => {
	location.hash = ticketHref( numberedId( 'tic', number ) );
};
const button = () => screen.getByRole( 'button', { name: 'Send the answer' } );

describe( 'the files of an answer', () => {
	it( 'follow it in order; a second try is the very same request', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.failures = [ 'offline' ];
		const { user, container } = renderDesk( desk );
		await user.type( await field(), 'See the pages.' );
		await choose( user, container, newFile( 'first', 'Manual.PDF' ) );
		await choose( user, container, newFile( 'second', 'shot.png' ) );
		await choose( user, container, newFile( '', 'empty.pdf' ) );
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

	it( 'hold back another answer while they are on the way; they are sent again by a button', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.uploads.failures = [ 'overloaded' ];
		const { user, container } = renderDesk( desk );
		await user.type( await field(), 'See the pages.' );
		await choose( user, container, newFile( 'first', 'a.txt' ) );
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

	it( 'outlive another ticket and a new sign-in, and go out with it', async () => {
		const desk = new FakeDesk( [
			buildDeskTicket(),
			buildDeskTicket( {
				item: { id: numberedId( 'tic', 2 ), number: 2 },
			} ),
		] );
		const { user, container } = renderDesk( desk );
		await user.type( await field(), 'See the page.' );
		await choose( user, container, newFile( 'first', 'a.txt' ) );
		await screen.findByText( 'a.txt' );
		goTo( 2 );
		await waitFor( async () => expect( await field() ).toHaveValue( '' ) );
		expect( screen.queryByText( 'a.txt' ) ).not.toBeInTheDocument();
		goTo( 1 );
		await screen.findByText( 'a.txt' );

		desk.agent = null;
		await user.click( button() );
		await signIn( user );
		await screen.findByText( 'a.txt' );
		await user.click( button() );
		await waitFor( () =>
			expect( [ ...desk.uploads.came.values() ] ).toEqual( [ 'first' ] )
		);
		expect(
			reply.parse( desk.written[ 0 ]?.body ).attachments
		).toHaveLength( 1 );
	} );

	it( 'that did not arrive are offered again after another ticket was looked at', async () => {
		const desk = new FakeDesk( [
			buildDeskTicket(),
			buildDeskTicket( {
				item: { id: numberedId( 'tic', 2 ), number: 2 },
			} ),
		] );
		desk.uploads.failures = [ 'overloaded' ];
		const { user, container } = renderDesk( desk );
		await user.type( await field(), 'See the page.' );
		await choose( user, container, newFile( 'first', 'a.txt' ) );
		await screen.findByText( 'a.txt' );
		await user.click( button() );
		const again = { name: 'Send the files again' };
		await screen.findByRole( 'button', again );
		goTo( 2 );
		await waitFor( () =>
			expect( screen.queryByRole( 'button', again ) ).toBeNull()
		);
		goTo( 1 );
		await user.click( await screen.findByRole( 'button', again ) );
		await waitFor( () =>
			expect( [ ...desk.uploads.came.values() ] ).toEqual( [ 'first' ] )
		);
	} );

	it( 'are named when a reload took them away', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		const { user, container, unmount } = renderDesk( desk );
		await user.type( await field(), 'See the page.' );
		await choose( user, container, newFile( 'first', 'a.txt' ) );
		await screen.findByText( 'a.txt' );
		unmount();
		forgetFiles();

		const again = renderDesk( desk );
		expect(
			await screen.findByText( /took away the files .*: a\.txt/, {
				selector: 'p',
			} )
		).toBeInTheDocument();
		await again.user.click(
			screen.getByRole( 'button', { name: 'I have read it' } )
		);
		expect(
			screen.queryByText( /took away/, { selector: 'p' } )
		).toBeNull();
	} );

	it( 'that a reload took away on their way are added again, only the same ones, or done without', async () => {
		const desk = new FakeDesk( [ buildDeskTicket() ] );
		desk.uploads.failures = [ 'overloaded' ];
		const first = renderDesk( desk );
		await first.user.type( await field(), 'See the pages.' );
		await choose(
			first.user,
			first.container,
			newFile( 'first', 'a.txt' )
		);
		await choose(
			first.user,
			first.container,
			newFile( 'other', 'b.txt' )
		);
		await screen.findByText( 'b.txt' );
		await first.user.click( button() );
		await screen.findByRole( 'button', { name: 'Send the files again' } );
		first.unmount();
		forgetFiles();

		const { user } = renderDesk( desk );
		const again = await screen.findByRole( 'button', {
			name: 'Add a.txt again',
		} );
		const input = again.parentElement?.querySelector(
			'input[type=file]'
		) as HTMLInputElement;
		await user.upload( input, newFile( 'mine?', 'a.txt' ) );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'This is another file. Your answer named'
		);
		await user.upload( input, newFile( 'first', 'renamed.txt' ) );
		await waitFor( () =>
			expect( [ ...desk.uploads.came.values() ] ).toEqual( [ 'first' ] )
		);
		await user.click(
			screen.getByRole( 'button', { name: 'Do without b.txt' } )
		);
		const [ , other ] = reply.parse( desk.written[ 0 ]?.body ).attachments;
		await waitFor( () =>
			expect( desk.uploads.cancelled ).toEqual( [ other?.id ] )
		);
	} );
} );

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();

const line = (
	number: number,
	subject: string,
	status: 'new' | 'solved' = 'new'
) => buildDeskTicket( { item: { number, subject, status } } );

const subjects = async () => {
	const list = within(
		await screen.findByRole( 'list', { name: 'Tickets' } )
	);
	return ( await list.findAllByRole( 'link' ) ).map(
		( link ) => link.querySelector( '.deskside-line__subject' )?.textContent
	);
};

describe( 'the queue', () => {
	it( 'keeps the order in which the provider gave it', async () => {
		renderDesk( [
			line( 3, 'Shop down' ),
			line( 1, 'Old question' ),
			line( 2, 'New question' ),
		] );
		expect( await subjects() ).toEqual( [
			'Shop down',
			'Old question',
			'New question',
		] );
	} );

	it( 'says how late a ticket is, and that of a breach at its very instant', async () => {
		renderDesk( [
			buildDeskTicket( {
				item: {
					number: 1,
					due_at: '2026-01-01T00:00:00.000Z',
					urgency: 'red',
					due_is_breach: true,
				},
			} ),
		] );
		const [ link ] = await screen.findAllByRole( 'link', {
			name: /overdue by/,
		} );
		expect( link ).toHaveAccessibleName( /Red/ );
	} );

	it( 'adds the next page below what is there', async () => {
		const desk = new FakeDesk( [
			line( 1, 'One' ),
			line( 2, 'Two' ),
			line( 3, 'Three' ),
		] );
		desk.pageSize = 2;
		const { user } = renderDesk( desk );
		await user.click(
			await screen.findByRole( 'button', { name: 'Show more' } )
		);
		expect(
			await screen.findByRole( 'link', { name: /Three/ } )
		).toBeInTheDocument();
		expect( await subjects() ).toEqual( [ 'One', 'Two', 'Three' ] );
		expect(
			screen.queryByRole( 'button', { name: 'Show more' } )
		).not.toBeInTheDocument();
	} );

	it( 'narrows by status at the provider and by words here, and says how many are left', async () => {
		const { user } = renderDesk( [
			line( 1, 'Café closed' ),
			line( 2, 'Other' ),
			line( 3, 'Done', 'solved' ),
		] );
		await screen.findByRole( 'link', { name: /Café/ } );
		await user.type( screen.getByRole( 'searchbox' ), 'cafe zon' );
		expect( await subjects() ).toEqual( [ 'Café closed' ] );
		expect( screen.getByText( '1 ticket' ) ).toBeInTheDocument();
		await user.clear( screen.getByRole( 'searchbox' ) );
		await user.selectOptions(
			screen.getByRole( 'combobox', { name: 'Status' } ),
			'solved'
		);
		await screen.findByRole( 'link', { name: /Done/ } );
		expect( await subjects() ).toEqual( [ 'Done' ] );
	} );

	it( 'is walked by j and k, opened by Enter, and left for the search by /', async () => {
		const { user } = renderDesk( [ line( 1, 'One' ), line( 2, 'Two' ) ] );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.keyboard( 'jjk' );
		expect( screen.getByRole( 'link', { name: /One/ } ) ).toHaveFocus();
		await user.keyboard( '{ArrowDown}' );
		expect( screen.getByRole( 'link', { name: /Two/ } ) ).toHaveFocus();
		await user.keyboard( '/j' );
		expect( screen.getByRole( 'searchbox' ) ).toHaveValue( 'j' );
	} );

	it( 'opens the ticket that Enter is pressed on', async () => {
		const { user } = renderDesk( [ line( 1, 'One' ), line( 2, 'Two' ) ] );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.keyboard( 'j{Enter}' );
		expect(
			await screen.findByRole( 'heading', { name: /#1 One/ } )
		).toHaveFocus();
		await user.keyboard( '{Escape}' );
		expect(
			await screen.findByText( 'Choose a ticket from the queue.' )
		).toBeInTheDocument();
	} );
} );

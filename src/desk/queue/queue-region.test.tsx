import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { FakeEventSource } from '../testing/fake-event-source.ts';
import { numberedId } from '../testing/numbered-id.ts';
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

	it( 'narrows by words and by status at the provider, says how many there are, and keeps it in the address', async () => {
		const { user } = renderDesk( [
			line( 1, 'Café closed' ),
			line( 2, 'Other' ),
			line( 3, 'Done', 'solved' ),
		] );
		await screen.findByRole( 'link', { name: /Café/ } );
		await user.type( screen.getByRole( 'searchbox' ), 'cafe zon' );
		expect( await screen.findByText( '1 ticket' ) ).toBeInTheDocument();
		expect( await subjects() ).toEqual( [ 'Café closed' ] );
		expect( location.hash ).toBe( '#/?words=cafe+zon' );
		await user.clear( screen.getByRole( 'searchbox' ) );
		expect( await screen.findByText( '2 tickets' ) ).toBeInTheDocument();
		await user.click( screen.getByRole( 'button', { name: 'Filters' } ) );
		await user.selectOptions(
			screen.getByRole( 'combobox', { name: 'Status' } ),
			'solved'
		);
		await screen.findByRole( 'link', { name: /Done/ } );
		expect( await subjects() ).toEqual( [ 'Done' ] );
		expect(
			screen.getByRole( 'button', { name: 'Filters: 1' } )
		).toBeInTheDocument();
	} );

	it( 'narrows by colour, topic and plan of the lines that are here', async () => {
		const { user } = renderDesk( [
			buildDeskTicket( {
				item: { number: 1, subject: 'Down', urgency: 'red' },
			} ),
			buildDeskTicket( {
				item: {
					number: 2,
					subject: 'New theme',
					topic: 'upgrade',
					topic_label: 'Upgrade',
					plan_id: 'triage',
					plan_label: 'Triage',
				},
			} ),
		] );
		await screen.findByRole( 'link', { name: /Down/ } );
		await user.click( screen.getByRole( 'button', { name: 'Filters' } ) );
		const choose = ( name: string, value: string ) =>
			user.selectOptions(
				screen.getByRole( 'combobox', { name } ),
				value
			);
		await choose( 'Topic', 'Upgrade' );
		await screen.findByText( '1 ticket' );
		await choose( 'Plan', 'Triage' );
		expect( location.hash ).toBe( '#/?topic=upgrade&plan=triage' );
		expect( await subjects() ).toEqual( [ 'New theme' ] );
		await choose( 'Plan', 'All plans' );
		await choose( 'Topic', 'All topics' );
		await choose( 'Urgency', 'Red' );
		await screen.findByText( '1 ticket' );
		expect( await subjects() ).toEqual( [ 'Down' ] );
	} );

	it( 'says how many there are in all, and why an outage stands first where the plan has no colours', async () => {
		const desk = new FakeDesk( [
			buildDeskTicket( {
				item: { number: 1, subject: 'Plat', stands_first: true },
			} ),
			line( 2, 'Two' ),
			line( 3, 'Three' ),
		] );
		desk.pageSize = 2;
		renderDesk( desk );
		expect(
			await screen.findByText( '3 tickets · the first 2 are shown' )
		).toBeInTheDocument();
		expect(
			screen.getByRole( 'link', { name: /Outage: goes first.*Plat/ } )
		).toBeInTheDocument();
	} );

	it( 'goes on by j from the ticket that was left, and can be reached past head and filters', async () => {
		const { user } = renderDesk( [
			line( 1, 'One' ),
			line( 2, 'Two' ),
			line( 3, 'Three' ),
		] );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.keyboard( 'jj{Enter}' );
		await screen.findByRole( 'heading', { name: /#2 Two/ } );
		await user.keyboard( '{Escape}' );
		await waitFor( () =>
			expect( screen.getByRole( 'link', { name: /Two/ } ) ).toHaveFocus()
		);
		await user.keyboard( 'j' );
		expect( screen.getByRole( 'link', { name: /Three/ } ) ).toHaveFocus();
		await user.click(
			screen.getByRole( 'button', { name: 'Skip to the tickets' } )
		);
		expect( screen.getByRole( 'link', { name: /One/ } ) ).toHaveFocus();
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

	it( 'begins as the address says, and every view is an address', async () => {
		location.hash = '#/?view=mine';
		const { user } = renderDesk( [
			buildDeskTicket( {
				item: { number: 1, subject: 'My own', agent: 'Mirjam Vos' },
			} ),
			line( 2, 'Nobody’s one' ),
		] );
		await screen.findByRole( 'link', { name: /My own/ } );
		expect( await subjects() ).toEqual( [ 'My own' ] );
		expect( screen.getByRole( 'link', { name: 'Mine' } ) ).toHaveAttribute(
			'aria-current',
			'page'
		);
		await user.click( screen.getByRole( 'link', { name: 'Nobody’s' } ) );
		await screen.findByRole( 'link', { name: /Nobody’s one/ } );
		expect( await subjects() ).toEqual( [ 'Nobody’s one' ] );
	} );

	it( 'finds a ticket by the support code that its owner reads out', async () => {
		const { user } = renderDesk( [
			line( 1, 'One' ),
			line( 27, 'Other' ),
		] );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.type( screen.getByRole( 'searchbox' ), '000027' );
		expect( await screen.findByText( '1 ticket' ) ).toBeInTheDocument();
		expect( await subjects() ).toEqual( [ 'Other' ] );
	} );

	it( 'never moves a line under the focus; what waits is shown when asked', async () => {
		const desk = new FakeDesk( [ line( 1, 'One' ), line( 2, 'Two' ) ] );
		const { user } = renderDesk( desk );
		await screen.findByRole( 'link', { name: /One/ } );
		await user.keyboard( 'j' );
		desk.tickets = [
			line( 3, 'Shop down' ),
			line( 2, 'Two' ),
			line( 1, 'One, changed' ),
		];
		FakeEventSource.last.open();
		FakeEventSource.last.say( {
			ticket_id: numberedId( 'tic', 3 ),
			at: '2026-11-20T09:00:00.000Z',
			what: 'opened',
		} );
		await screen.findByRole( 'link', { name: /One, changed/ } );
		expect( await subjects() ).toEqual( [ 'One, changed', 'Two' ] );
		expect(
			screen.getByRole( 'link', { name: /One, changed/ } )
		).toHaveFocus();
		await user.keyboard( 'u' );
		expect( await subjects() ).toEqual( [
			'Shop down',
			'Two',
			'One, changed',
		] );
	} );
} );

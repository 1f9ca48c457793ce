import '../../../tests/support/jsdom-gaps.ts';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
	buildBoot,
	buildLauncherData,
	buildSummary,
	buildSummaryAnswer,
	idOf,
} from '../../../tests/support/browser-builders.ts';
import { SITE, startSite } from '../../../tests/support/site-server.ts';
import { LEAVING } from '../ui/may-leave.ts';
import { open, type OpenOptions, type PanelHandle } from './open.tsx';

const server = startSite();
const user = userEvent.setup( { delay: null } );
let handle: PanelHandle | null = null;
let readers = 0;

function openPanel( change: Partial< OpenOptions > = {} ) {
	const opener = document.createElement( 'button' );
	document.body.append( opener );
	const onClose = vi.fn();
	const onUnread = vi.fn();
	act( () => {
		handle = open( {
			data: buildLauncherData(),
			// A reader of its own for each test: drafts are kept.
			boot: buildBoot( {
				user: { key: `1-${ ++readers }`, name: 'Anna Bakker' },
			} ),
			capture: null,
			frozen: null,
			freeze: () => null,
			errors: [],
			opener,
			onClose,
			onUnread,
			...change,
		} );
	} );
	return { opener, onClose, onUnread };
}

const body = () => screen.findByLabelText( 'What do you need help with?' );

afterEach( () => {
	act( () => handle?.close() );
	document.body.innerHTML = '';
} );

describe( 'the panel', () => {
	it( 'takes the focus into the form, and gives it back at Escape with nothing left behind', async () => {
		const { opener, onClose } = openPanel();
		await waitFor( async () => expect( await body() ).toHaveFocus() );
		await user.keyboard( '{Escape}' );
		expect( onClose ).toHaveBeenCalled();
		expect( opener ).toHaveFocus();
		expect( document.querySelector( '[data-deskside-ui]' ) ).toBeNull();
		handle = null;
	} );

	it( 'stays, and in its room, while somebody objects', async () => {
		const { onClose } = openPanel();
		await body();
		await user.click( screen.getByRole( 'tab', { name: 'Minutes' } ) );
		const object = ( event: Event ) => event.preventDefault();
		window.addEventListener( LEAVING, object );
		await user.click( screen.getByRole( 'tab', { name: 'Ask' } ) );
		await user.click( screen.getByRole( 'button', { name: 'Close' } ) );
		expect( onClose ).not.toHaveBeenCalled();
		expect(
			screen.getByRole( 'tab', { name: 'Minutes' } )
		).toHaveAttribute( 'aria-selected', 'true' );
		window.removeEventListener( LEAVING, object );
		await user.click( screen.getByRole( 'button', { name: 'Close' } ) );
		expect( onClose ).toHaveBeenCalled();
		handle = null;
	} );

	it( 'keeps plain keys from the page, and lets its combinations go', async () => {
		openPanel();
		const heard: string[] = [];
		const listener = ( { key }: KeyboardEvent ) => heard.push( key );
		document.addEventListener( 'keydown', listener );
		await user.type( await body(), 'j' );
		await user.keyboard( '{Control>}k{/Control}' );
		document.removeEventListener( 'keydown', listener );
		expect( heard ).toEqual( [ 'Control', 'k' ] );
	} );

	it( 'moves between its rooms by arrow keys and keeps what is written', async () => {
		openPanel();
		await user.type( await body(), 'Half a question' );
		await user.click( screen.getByRole( 'tab', { name: 'Ask' } ) );
		await user.keyboard( '{ArrowRight}' );
		expect( await screen.findByText( 'Checkout button' ) ).toBeVisible();
		await user.keyboard( '{End}' );
		expect( screen.getByRole( 'tab', { name: 'Minutes' } ) ).toHaveFocus();
		await user.keyboard( '{Home}' );
		expect( await body() ).toHaveValue( 'Half a question' );
	} );

	it( 'opens at the ticket that a link on the page names, also when it is open already', async () => {
		const opener = document.createElement( 'a' );
		opener.dataset.desksideTicket = idOf( 'tic' );
		document.body.append( opener );
		openPanel( { opener } );
		expect(
			await screen.findByRole( 'tab', {
				name: /Tickets/,
				selected: true,
			} )
		).toBeVisible();
		expect( await screen.findByText( 'Checkout button' ) ).toBeVisible();
		await user.click( screen.getByRole( 'tab', { name: 'Ask' } ) );
		await user.click( opener );
		expect(
			screen.getByRole( 'tab', { name: /Tickets/ } )
		).toHaveAttribute( 'aria-selected', 'true' );
	} );

	it( 'tells the number of unread answers', async () => {
		server.use(
			http.get( `${ SITE }/summary`, () =>
				HttpResponse.json(
					buildSummaryAnswer( {
						summary: buildSummary( { unread: 3 } ),
					} )
				)
			)
		);
		const { onUnread } = openPanel( {
			boot: buildBoot( {
				summary: null,
				user: { key: '1-9', name: 'Z' },
			} ),
		} );
		await waitFor( () => expect( onUnread ).toHaveBeenCalled() );
	} );

	it( 'leads whoever may to the settings when the site is not connected', async () => {
		openPanel( { boot: buildBoot( { connected: false } ) } );
		expect(
			await screen.findByRole( 'link', {
				name: 'Connect it with a code from your provider',
			} )
		).toBeVisible();
	} );
} );

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../../../../tests/support/browser-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import {
	problemAnswer,
	SITE,
	startSite,
} from '../../../../tests/support/site-server.ts';
import type {
	AccessGrant,
	GrantAccess,
	SiteAccess,
} from '../../../contract/access.ts';
import Access from './access.tsx';

const server = startSite();
const TICKET = idOf( 'tic' );

const buildGrant = ( part: Partial< AccessGrant > = {} ): AccessGrant => ( {
	id: idOf( 'gra' ),
	ticket_id: TICKET,
	role: 'editor',
	role_label: 'Editor',
	may_not: [ 'deleting' ],
	status: 'active',
	granted_by: { kind: 'site', name: 'Anna de Vries', you: true },
	granted_at: '2026-11-24T09:00:00.000Z',
	ends_at: '2026-11-25T09:00:00.000Z',
	revoked_by: null,
	revoked_at: null,
	uses: [],
	...part,
} );

/** What the site holds, and what it was asked. */
let held: SiteAccess;
let asked: GrantAccess[] = [];

beforeEach( () => {
	asked = [];
	held = {
		grants: [],
		roles: [
			{
				role: 'administrator',
				role_label: 'Administrator',
				limits: [ 'plugins', 'themes', 'settings', 'deleting' ],
			},
			{ role: 'editor', role_label: 'Editor', limits: [ 'deleting' ] },
		],
		obstacle: null,
	};
	server.use(
		http.get( `${ SITE }/tickets/:id/access`, () =>
			HttpResponse.json( held )
		),
		http.post( `${ SITE }/tickets/:id/access`, async ( { request } ) => {
			asked.push( ( await request.json() ) as GrantAccess );
			held = { ...held, grants: [ buildGrant() ] };
			return HttpResponse.json( held );
		} ),
		http.post( `${ SITE }/access/:id/revoke`, () => {
			held = {
				...held,
				grants: [
					buildGrant( {
						status: 'revoked',
						revoked_at: '2026-11-24T10:00:00.000Z',
					} ),
				],
			};
			return HttpResponse.json( held );
		} )
	);
} );

function show() {
	renderRoom( <Access ticketId={ TICKET } /> );
	return userEvent.setup( { delay: null } );
}
const button = ( name: string | RegExp ) =>
	screen.findByRole( 'button', { name } );

describe( 'access for support', () => {
	it( 'is given as an editor for a day unless the owner wants otherwise, and the button says so', async () => {
		const user = show();
		await user.click( await button( /Let your provider sign in/ ) );
		await user.click( await button( 'Give access as Editor for 1 day' ) );
		expect(
			await screen.findByText( /can sign in here as Editor until/ )
		).toBeVisible();
		expect( asked ).toMatchObject( [
			{ role: 'editor', hours: 24, may_not: [ 'deleting' ] },
		] );
	} );

	it( 'takes role, time and what is left out from the form', async () => {
		const user = show();
		await user.click( await button( /Let your provider sign in/ ) );
		await user.selectOptions(
			screen.getByRole( 'combobox', { name: 'Role' } ),
			'administrator'
		);
		await user.selectOptions(
			screen.getByRole( 'combobox', { name: 'For how long' } ),
			'1'
		);
		await user.click(
			screen.getByRole( 'checkbox', { name: /Delete anything/ } )
		);
		await user.click(
			await button( 'Give access as Administrator for 1 hour' )
		);
		await waitFor( () =>
			expect( asked ).toMatchObject( [
				{
					role: 'administrator',
					hours: 1,
					may_not: [ 'plugins', 'themes', 'settings' ],
				},
			] )
		);
	} );

	it( 'begins at the first field, and the focus comes back when it is not given', async () => {
		const user = show();
		await user.click( await button( /Let your provider sign in/ ) );
		expect(
			screen.getByRole( 'combobox', { name: 'Role' } )
		).toHaveFocus();
		await user.click( await button( 'Cancel' ) );
		expect( await button( /Let your provider sign in/ ) ).toHaveFocus();
	} );

	const heading = () =>
		screen.getByRole( 'heading', { name: 'Access for support' } );

	it( 'leaves the focus in its part when it is given', async () => {
		const user = show();
		await user.click( await button( /Let your provider sign in/ ) );
		await user.click( await button( /^Give access/ ) );
		await screen.findByText( /can sign in here as Editor until/ );
		expect( heading() ).toHaveFocus();
	} );

	it( 'leaves the focus in its part when it is ended', async () => {
		held.grants = [ buildGrant() ];
		const user = show();
		await user.click( await button( 'End access now' ) );
		await screen.findByText( /was taken back/ );
		expect( heading() ).toHaveFocus();
	} );

	it( 'offers to leave out what the role could do, and says what plugins, themes and settings mean', async () => {
		const user = show();
		const danger = () => screen.queryByText( /can run any code/ );
		await user.click( await button( /Let your provider sign in/ ) );
		expect( screen.getAllByRole( 'checkbox' ) ).toHaveLength( 1 );
		expect( danger() ).toBeNull();
		await user.selectOptions(
			screen.getByRole( 'combobox', { name: 'Role' } ),
			'administrator'
		);
		const boxes = screen.getAllByRole( 'checkbox' );
		expect( boxes ).toHaveLength( 4 );
		boxes.forEach( ( box ) => expect( box ).toBeChecked() );
		expect( danger() ).toBeNull();
		for ( const name of [ /plugins/i, /themes/i, /settings/i ] ) {
			const box = screen.getByRole( 'checkbox', { name } );
			await user.click( box );
			expect( danger() ).toBeVisible();
			await user.click( box );
			expect( danger() ).toBeNull();
		}
	} );

	it( 'asks again with the same id after a lost answer', async () => {
		server.use(
			http.post(
				`${ SITE }/tickets/:id/access`,
				async ( { request } ) => {
					asked.push( ( await request.json() ) as GrantAccess );
					return problemAnswer( 'provider_unreachable', 502 );
				}
			)
		);
		const user = show();
		await user.click( await button( /Let your provider sign in/ ) );
		await user.click( await button( /^Give access/ ) );
		await screen.findByText( /cannot be reached/ );
		await user.click( await button( /^Give access/ ) );
		await waitFor( () =>
			expect( asked.length ).toBeGreaterThanOrEqual( 2 )
		);
		expect( new Set( asked.map( ( { id } ) => id ) ).size ).toBe( 1 );
	} );

	it( 'shows who came in and ends at once', async () => {
		held.grants = [
			buildGrant( {
				uses: [
					{
						id: idOf( 'use' ),
						agent: 'Mila Jansen',
						asked_at: '2026-11-24T09:30:00.000Z',
						came_in_at: '2026-11-24T09:30:05.000Z',
					},
				],
			} ),
		];
		const user = show();
		expect(
			await screen.findByText( /Mila Jansen came in/ )
		).toBeVisible();
		await user.click( await button( 'End access now' ) );
		expect( await screen.findByText( /was taken back/ ) ).toBeVisible();
		expect(
			screen.queryByRole( 'button', { name: 'End access now' } )
		).toBeNull();
	} );

	it( 'says before it is ended that the promised time stands still without it', async () => {
		held.grants = [ buildGrant() ];
		show();
		expect( await button( 'End access now' ) ).toHaveAccessibleDescription(
			/provider’s clock for it stands still until you give access again/
		);
	} );

	it( 'is only read by who cannot give it, and says nothing where there is none', async () => {
		held.roles = [];
		const { container } = renderRoom( <Access ticketId={ TICKET } /> );
		await waitFor( () =>
			expect( container.querySelector( '.deskside-access' ) ).toBeNull()
		);
		expect( screen.queryByRole( 'button' ) ).toBeNull();
	} );

	it( 'says why nobody can be let in', async () => {
		held.obstacle = 'Your site is not reached over https.';
		show();
		expect( await screen.findByText( /not reached over/ ) ).toBeVisible();
		expect( screen.queryByRole( 'button' ) ).toBeNull();
	} );
} );

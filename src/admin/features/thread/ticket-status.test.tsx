import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { idOf } from '../../../../tests/support/browser-builders.ts';
import {
	buildSent,
	buildTicket,
} from '../../../../tests/support/ticket-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import {
	problemAnswer,
	SITE,
	startSite,
} from '../../../../tests/support/site-server.ts';
import { Tickets } from './tickets.tsx';

const server = startSite();

let readers = 0;

function renderTicket() {
	const user = userEvent.setup( { delay: null } );
	renderRoom(
		<Tickets
			openId={ idOf( 'tic' ) }
			onOpen={ () => {} }
			outboxUrl="http://shop.test/wp-admin/admin.php?page=deskside-outbox"
			owner={ { site: SITE, person: `status ${ ++readers }` } }
		/>
	);
	return { user };
}

describe( 'a ticket', () => {
	it.each( [
		[ {}, /^You have an answer by Wednesday.*, 2 working days\.$/ ],
		[ { working_days: 1 }, /, 1 working day\.$/ ],
		[ { working_days: 0 }, /, still today\.$/ ],
		[
			{ working_days: null, measures: 'taken_in_charge' },
			/^Somebody begins by Wednesday(?!.*(?:working|today)).*\.$/,
		],
		[ { latest: null }, /^The clock of the promised time stands still\.$/ ],
		[
			{ latest: '2020-11-25T16:00:00.000Z' },
			/^This was promised by Wednesday(?!.*(?:working|today)).*\.$/,
		],
	] as const )( 'says when an answer is due: %j', async ( part, words ) => {
		const { due } = buildTicket();
		server.use(
			http.get( `${ SITE }/tickets/:id`, () =>
				HttpResponse.json(
					buildTicket( { due: due && { ...due, ...part } } )
				)
			)
		);
		renderTicket();
		expect( await screen.findByText( words ) ).toBeVisible();
	} );

	it( 'is said to be solved once, and opened again', async () => {
		const said: { status: string; key: string }[] = [];
		server.use(
			http.post(
				`${ SITE }/tickets/:id/status`,
				async ( { request } ) => {
					const body =
						( await request.json() ) as ( typeof said )[ 0 ];
					said.push( body );
					return said.length === 1
						? problemAnswer( 'provider_unreachable', 502 )
						: HttpResponse.json( {
								...buildSent().changed,
								ticket: buildTicket( {
									status:
										body.status === 'solved'
											? 'solved'
											: 'taken',
									due: null,
								} ),
						  } );
				}
			)
		);
		const { user } = renderTicket();
		await user.click(
			await screen.findByRole( 'button', { name: 'It is solved' } )
		);
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Your provider cannot be reached right now. The ticket is as it was.'
		);
		await user.dblClick(
			screen.getByRole( 'button', { name: 'It is solved' } )
		);
		expect(
			await screen.findByText( 'It is marked as solved.' )
		).toHaveAttribute( 'role', 'status' );
		expect(
			screen.getByText( 'Solved', { selector: '.deskside-status' } )
		).toBeVisible();
		expect(
			screen.getByLabelText( 'Not solved after all? Write what is left.' )
		).toBeVisible();
		await user.click(
			screen.getByRole( 'button', { name: 'Open it again' } )
		);
		expect( await screen.findByText( 'It is open again.' ) ).toBeVisible();
		expect( said.map( ( { status } ) => status ) ).toEqual( [
			'solved',
			'solved',
			'open',
		] );
		expect( said[ 0 ]?.key ).toBe( said[ 1 ]?.key );
		expect( said[ 2 ]?.key ).not.toBe( said[ 0 ]?.key );
	} );

	it( 'that was refused is opened by writing only', async () => {
		server.use(
			http.get( `${ SITE }/tickets/:id`, () =>
				HttpResponse.json( buildTicket( { status: 'refused' } ) )
			)
		);
		renderTicket();
		await screen.findByLabelText( 'Your reply' );
		expect(
			screen.queryByRole( 'button', { name: /solved|again/ } )
		).toBeNull();
	} );
} );

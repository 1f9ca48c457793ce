import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { idOf, NOW } from '../../../../tests/support/browser-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import { SITE, startSite } from '../../../../tests/support/site-server.ts';
import { buildTicket } from '../../../../tests/support/ticket-builders.ts';
import type { Breach } from '../../../contract/breach.ts';
import type { TicketPause } from '../../../contract/pause.ts';
import type { Ticket } from '../../../contract/ticket.ts';
import Record from './record.tsx';

const server = startSite();

const buildBreach = ( change: Partial< Breach > = {} ): Breach => ( {
	id: idOf( 'bre' ),
	kind: 'late',
	promise: 'first_answer',
	started_at: NOW,
	earliest: null,
	latest: '2026-11-25T16:00:00.000Z',
	latest_is_breach: false,
	happened_at: '2026-11-25T16:00:00.000Z',
	done_at: null,
	pauses: [],
	text: 'Two working days from Monday.',
	contract_says: 'You may end the contract.',
	recorded_at: NOW,
	...change,
} );

const buildPause = ( change: Partial< TicketPause > = {} ): TicketPause => ( {
	id: idOf( 'pau' ),
	reason: 'access_withheld',
	label: 'Access is missing',
	from: NOW,
	to: null,
	note: 'The password of <b>PayPal</b>.',
	opened_by: { kind: 'agent', name: 'Joris', you: false },
	ended_by: null,
	...change,
} );

async function show( change: Partial< Ticket > ) {
	server.use(
		http.get( `${ SITE }/tickets/${ idOf( 'tic' ) }`, () =>
			HttpResponse.json( buildTicket( change ) )
		)
	);
	const { container } = renderRoom(
		<Record
			ticketId={ idOf( 'tic' ) }
			pageUrl="http://shop.test/wp-admin/admin.php?page=deskside"
		/>
	);
	await waitFor( () => expect( container ).not.toBeEmptyDOMElement() );
}

describe( 'the record of a ticket', () => {
	it( 'says of a refusal why, where to, and that it cost nothing', async () => {
		await show( {
			status: 'refused',
			refusal: {
				reason: 'It needs an electrician.',
				referral: { kind: 'outside_professional', to: 'Volt & Zn' },
				by: 'Joris',
				at: NOW,
			},
		} );
		expect( screen.getByText( 'It needs an electrician.' ) ).toBeVisible();
		expect( screen.getByText( 'Who can do it: Volt & Zn' ) ).toBeVisible();
		expect( screen.getByText( /No minutes were used/ ) ).toBeVisible();
	} );

	it( 'names the larger plan', async () => {
		await show( {
			refusal: {
				reason: 'Monitoring',
				referral: { kind: 'larger_plan', to: 'Plus' },
				by: 'Joris',
				at: NOW,
			},
		} );
		expect(
			screen.getByText( 'A larger plan includes it: Plus' )
		).toBeVisible();
	} );

	it( 'shows a broken promise with what the contract says, and not what came early', async () => {
		await show( {
			breaches: [
				buildBreach(),
				buildBreach( { kind: 'early', promise: 'taken_in_charge' } ),
			],
		} );
		expect( screen.getByText( 'The first answer is late' ) ).toBeVisible();
		expect( screen.getByText( /still not done/ ) ).toBeVisible();
		expect( screen.getByText( 'You may end the contract.' ) ).toBeVisible();
		expect(
			screen.getByText( 'Two working days from Monday.' )
		).toBeInTheDocument();
		expect( screen.queryByText( /^Work began/ ) ).toBeNull();
	} );

	it( 'says when it was done after all', async () => {
		await show( {
			breaches: [ buildBreach( { done_at: NOW } ) ],
		} );
		expect( screen.getByText( /^Due by .* done on / ) ).toBeVisible();
		expect(
			screen.getByText( 'The first answer came too late' )
		).toBeVisible();
	} );

	it( 'says of a promise that the very instant broke that it was due before it', async () => {
		await show( {
			breaches: [
				buildBreach( {
					promise: 'taken_in_charge',
					latest_is_breach: true,
					done_at: '2026-11-25T16:00:00.000Z',
				} ),
			],
		} );
		expect( screen.getByText( /^Due before .* done on / ) ).toBeVisible();
	} );

	it( 'opens a pause that lasts, and folds one that has ended', async () => {
		await show( { pauses: [ buildPause() ] } );
		expect( screen.getByText( 'Access is missing' ) ).toBeVisible();
		expect(
			screen.getByText( 'The password of <b>PayPal</b>.' )
		).toBeVisible();
		expect( screen.getByText( /until you act/ ) ).toBeVisible();
		expect(
			screen.getByRole( 'link', { name: /^Say that it is given/ } )
		).toHaveAttribute(
			'href',
			`http://shop.test/wp-admin/admin.php?page=deskside&ticket=${ idOf(
				'tic'
			) }`
		);
	} );

	it( 'folds a pause that has ended', async () => {
		await show( { pauses: [ buildPause( { to: NOW } ) ] } );
		expect( screen.getByText( 'Access is missing' ) ).not.toBeVisible();
		expect( screen.queryByText( /Say that it is given/ ) ).toBeNull();
	} );
} );

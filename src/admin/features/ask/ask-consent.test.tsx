import {
	buildPage,
	chooseTopic,
	forgetDrafts,
	pressSend,
	receiveTickets,
	renderAsk,
	showEstimate,
	write,
} from '../../../../tests/support/render-ask.tsx';
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PanelBoot } from '../../../contract/site.ts';
import { buildBoot } from '../../../../tests/support/browser-builders.ts';
import {
	buildBilledEstimate,
	buildQuotedEstimate,
} from '../../../../tests/support/ticket-builders.ts';
import { startSite } from '../../../../tests/support/site-server.ts';

const server = startSite();

beforeEach( forgetDrafts );

describe( 'the agreement to what is billed', () => {
	it( 'asks for agreement when it is billed, and records the words and the cap', async () => {
		showEstimate( server, buildBilledEstimate() );
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await screen.findByText( 'More than your plan has left' );
		await pressSend( user );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Agree to it, or ask for less.'
		);
		expect( tickets ).toHaveLength( 0 );

		const box = screen.getByRole( 'checkbox', {
			name: /up to 27 minutes of work at €90.00 an hour/,
		} );
		await user.click( box );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.consent ).toMatchObject( { minutes_cap: 27 } );
	} );

	it( 'asks for none where the contract names no hourly rate: nobody could say what is agreed to', async () => {
		showEstimate(
			server,
			buildBilledEstimate( { hourly_rate_cents: null } )
		);
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await screen.findByText(
			/^Your contract names no hourly rate\. Your provider names a price first/
		);
		expect(
			screen.queryByRole( 'checkbox', { name: /I agree/ } )
		).toBeNull();
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.consent ).toBeNull();
	} );

	it( 'takes the agreement back when the cap changes', async () => {
		showEstimate( server, buildBilledEstimate() );
		const { user } = await renderAsk();
		await chooseTopic( user );
		await user.click(
			await screen.findByRole( 'checkbox', { name: /27 minutes/ } )
		);
		await user.type(
			screen.getByLabelText( 'Billed minutes at most' ),
			'0'
		);
		expect(
			screen.getByRole( 'checkbox', { name: /270 minutes/ } )
		).not.toBeChecked();
	} );

	it( 'lets the cap be typed anew, and sends none that is no number of minutes', async () => {
		showEstimate( server, buildBilledEstimate() );
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		const cap = await screen.findByLabelText( 'Billed minutes at most' );
		await user.click( screen.getByRole( 'checkbox', { name: /27/ } ) );
		for ( const typed of [ '', '0', '7.5', '6001' ] ) {
			await user.clear( cap );
			await user.type( cap, typed || '{End}' );
			await pressSend( user );
			expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
				'Enter whole minutes, from 1 to 6000.'
			);
		}
		await user.clear( cap );
		await user.type( cap, '20' );
		expect( cap ).toHaveValue( 20 );
		const box = screen.getByRole( 'checkbox', {
			name: /up to 20 minutes/,
		} );
		expect( box ).not.toBeChecked();
		await user.click( box );
		expect( tickets ).toHaveLength( 0 );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.consent ).toMatchObject( { minutes_cap: 20 } );
	} );

	it( 'never asks an employee to spend money, and lets them send', async () => {
		showEstimate( server, buildBilledEstimate() );
		const { tickets } = receiveTickets( server );
		const rights: PanelBoot[ 'rights' ] = {
			ask: true,
			approve_quotes: false,
			manage: false,
			has_approver: true,
		};
		const { user } = await renderAsk(
			buildPage( { boot: buildBoot( { rights } ) } )
		);
		await write( user );
		await chooseTopic( user );
		await screen.findByText( /work begins when somebody who may approve/ );
		expect( screen.queryByText( /^Nobody on this site/ ) ).toBeNull();
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.consent ).toBeNull();
	} );

	it( 'tells an employee what to do where nobody may agree', async () => {
		showEstimate( server, buildBilledEstimate() );
		receiveTickets( server );
		const { rights } = buildBoot();
		const nobody = {
			...rights,
			approve_quotes: false,
			has_approver: false,
		};
		const { user } = await renderAsk(
			buildPage( { boot: buildBoot( { rights: nobody } ) } )
		);
		await write( user );
		await chooseTopic( user );
		expect(
			await screen.findByText( /^Nobody on this site may agree to costs/ )
		).toBeVisible();
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
	} );

	it.each( [
		[ 'a quote', 'quote', true ],
		[ 'what the contract prices', 'by_contract', true ],
		[ 'a quote, as an employee', 'quote', false ],
	] as const )(
		'asks no agreement for %s: sending costs nothing, and that is said',
		async ( _name, coverage, approve_quotes ) => {
			showEstimate( server, buildQuotedEstimate( { coverage } ) );
			const { tickets } = receiveTickets( server );
			const { user } = await renderAsk(
				buildPage( {
					boot: buildBoot( {
						rights: {
							...buildBoot().rights,
							approve_quotes,
						},
					} ),
				} )
			);
			await write( user );
			await chooseTopic( user );
			expect(
				await screen.findByText( /^Sending costs nothing/ )
			).toBeVisible();
			expect( screen.queryByText( /This is billed/ ) ).toBeNull();
			expect(
				screen.queryByRole( 'checkbox', { name: /I agree/ } )
			).toBeNull();
			await pressSend( user );
			await screen.findByText( 'Sent: ticket 7' );
			expect( tickets[ 0 ]?.consent ).toBeNull();
		}
	);

	it( 'caps what is agreed to when the allowance is used up and nobody knows how long it takes', async () => {
		showEstimate(
			server,
			buildBilledEstimate( {
				minutes_expected: null,
				fair_use_minutes: 0,
				hourly_minutes: 0,
				remaining_before: 0,
			} )
		);
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await screen.findByText( 'More than your plan has left' );
		await user.click(
			screen.getByRole( 'checkbox', { name: /up to 30 minutes of work/ } )
		);
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.consent ).toMatchObject( { minutes_cap: 30 } );
	} );
} );

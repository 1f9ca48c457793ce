import {
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
import { buildBilledEstimate } from '../../../../tests/support/ticket-builders.ts';
import { startSite } from '../../../../tests/support/site-server.ts';

const server = startSite();

beforeEach( forgetDrafts );

describe( 'in an emergency', () => {
	it( 'takes the owner’s word that this one can wait', async () => {
		const { user } = await renderAsk();
		await chooseTopic( user, 'The shop is down' );
		await screen.findByRole( 'link', { name: '+31 20 123 45 67' } );
		await user.click( screen.getByRole( 'radio', { name: /Change/ } ) );
		expect(
			screen.queryByRole( 'link', { name: '+31 20 123 45 67' } )
		).toBeNull();
	} );

	it( 'the phone comes first, and the request is never held back for money', async () => {
		showEstimate( server, buildBilledEstimate( { urgent: true } ) );
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user, 'The shop is down' );
		expect(
			await screen.findByRole( 'link', { name: '+31 20 123 45 67' } )
		).toHaveAttribute( 'href', 'tel:+31201234567' );
		expect(
			screen.getByText( /Your support code: \w{3}-\w{3}/ )
		).toBeVisible();
		await screen.findByText(
			/^Urgent requests go out at once\. Time may be charged/
		);
		expect(
			screen.queryByRole( 'checkbox', { name: /I agree/ } )
		).toBeNull();
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ] ).toMatchObject( {
			topic: 'outage',
			consent: null,
		} );
	} );
} );

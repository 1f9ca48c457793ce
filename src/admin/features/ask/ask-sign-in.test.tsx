import {
	chooseTopic,
	forgetDrafts,
	pressSend,
	receiveTickets,
	renderAsk,
	showEstimate,
	wordsField,
	write,
} from '../../../../tests/support/render-ask.tsx';
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildBoot } from '../../../../tests/support/browser-builders.ts';
import {
	buildBilledEstimate,
	buildSent,
} from '../../../../tests/support/ticket-builders.ts';
import {
	problemAnswer,
	startSite,
	takeSecondPassword,
} from '../../../../tests/support/site-server.ts';

const server = startSite();

beforeEach( forgetDrafts );

const HINT = /^You agreed to this before\./;

describe( 'an agreement to a large sum', () => {
	it( 'asks for the password, then sends the same request with the same agreement', async () => {
		let tries = 0;
		const { tickets: sent } = receiveTickets( server, () =>
			++tries === 1
				? problemAnswer( 'recent_sign_in_required', 403 )
				: HttpResponse.json( buildSent(), { status: 201 } )
		);
		showEstimate( server, buildBilledEstimate() );
		const passwords = takeSecondPassword( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await user.click(
			await screen.findByRole( 'checkbox', { name: /I agree/ } )
		);
		await pressSend( user );
		const field = await screen.findByLabelText(
			'Your password for this site'
		);
		await user.type( field, 'wrong{Enter}' );
		await screen.findByText( /This is not your password/ );
		expect( field ).toHaveValue( '' );
		expect( sent ).toHaveLength( 1 );
		await user.type( field, 'right' );
		await user.click(
			screen.getByRole( 'button', { name: 'Confirm and send' } )
		);
		await screen.findByText( /^Sent: ticket/ );
		expect( passwords ).toEqual( [
			{ password: 'wrong' },
			{ password: 'right' },
		] );
		expect( sent[ 0 ]?.consent ).not.toBeNull();
		expect( sent[ 1 ] ).toEqual( sent[ 0 ] );
	} );

	it( 'leads who signs in elsewhere to the sign-in and back to the same request', async () => {
		let tries = 0;
		const { tickets: sent } = receiveTickets( server, () =>
			++tries === 1
				? problemAnswer( 'recent_sign_in_required', 403 )
				: HttpResponse.json( buildSent(), { status: 201 } )
		);
		showEstimate( server, buildBilledEstimate() );
		const agree = async ( user: UserEvent ) => {
			await user.click(
				await screen.findByRole( 'checkbox', { name: /I agree/ } )
			);
			await pressSend( user );
		};
		const first = await renderAsk();
		await write( first.user );
		await chooseTopic( first.user );
		const cap = await screen.findByLabelText( 'Billed minutes at most' );
		await first.user.clear( cap );
		await first.user.type( cap, '45' );
		expect( screen.queryByText( HINT ) ).toBeNull();
		await agree( first.user );
		const link = await screen.findByRole( 'link', {
			name: 'Sign in again instead',
		} );
		expect( link ).toHaveAttribute(
			'href',
			`${ buildBoot().page_url }&sign_in=${ encodeURIComponent(
				window.location.href
			) }`
		);
		expect( link ).not.toHaveAttribute( 'target' );
		expect( screen.getByText( /kept in this browser/ ) ).toBeVisible();

		// The page goes; after the sign-in another one comes.
		first.unmount();
		const back = await renderAsk();
		expect( await wordsField() ).toHaveValue( sent[ 0 ]?.body );
		const box = await screen.findByRole( 'checkbox', { name: /I agree/ } );
		expect( box ).not.toBeChecked();
		expect( screen.getByText( HINT ) ).toBeVisible();
		expect( screen.getByLabelText( 'Billed minutes at most' ) ).toHaveValue(
			45
		);
		await agree( back.user );
		await screen.findByText( /^Sent: ticket/ );
		expect( sent[ 1 ]?.id ).toBe( sent[ 0 ]?.id );
		expect( sent[ 1 ]?.consent ).toEqual( sent[ 0 ]?.consent );
		expect( sent[ 1 ]?.consent?.minutes_cap ).toBe( 45 );
	} );
} );

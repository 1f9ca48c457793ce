import {
	buildPage,
	chooseTopic,
	forgetDrafts,
	pressSend,
	receiveTickets,
	renderAsk,
	wordsField,
	write,
} from '../../../../tests/support/render-ask.tsx';
import { screen, waitFor } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildSaved } from '../../../../tests/support/ticket-builders.ts';
import {
	problemAnswer,
	startSite,
} from '../../../../tests/support/site-server.ts';

const server = startSite();

beforeEach( forgetDrafts );

describe( 'Ask', () => {
	it( 'sends words, topic, facts of the screen and the picture, once for a double click', async () => {
		const { tickets, pictures } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await screen.findByText( 'About 12 minutes of your plan' );
		await user.dblClick( screen.getByRole( 'button', { name: 'Send' } ) );

		expect( await screen.findByText( 'Sent: ticket 7' ) ).toBeVisible();
		expect( tickets ).toHaveLength( 1 );
		expect( tickets[ 0 ] ).toMatchObject( {
			body: 'The button does nothing.',
			topic: 'shop_function',
			capture: { screen: { id: 'plugins' } },
			estimate_seen: { fingerprint: 'a'.repeat( 64 ) },
			consent: null,
		} );
		await waitFor( () =>
			expect( pictures ).toEqual( [ tickets[ 0 ]?.attachments[ 0 ]?.id ] )
		);
	} );

	it( 'says what is missing and sends nothing', async () => {
		const { user } = await renderAsk();
		await screen.findByLabelText( 'What is it about?' );
		await pressSend( user );
		const alert = await screen.findByRole( 'alert' );
		expect( alert ).toHaveTextContent( 'Write what you need help with.' );
		expect( alert ).toHaveTextContent( 'Choose what it is about.' );
	} );

	it( 'tells that a ticket is saved on the site when the provider cannot be reached', async () => {
		receiveTickets( server, () =>
			HttpResponse.json( buildSaved(), { status: 202 } )
		);
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await pressSend( user );
		expect( await screen.findByText( 'Saved on your site' ) ).toBeVisible();
	} );

	it( 'names the field that the provider refused and keeps the words', async () => {
		receiveTickets( server, () =>
			problemAnswer( 'invalid_request', 422, {
				fields: [ { path: 'subject', message: 'Too long.' } ],
			} )
		);
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await pressSend( user );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Short title: Too long.'
		);
		expect( await wordsField() ).toHaveValue( 'The button does nothing.' );
	} );

	it( 'takes a saved ticket that needs the owner for a refusal', async () => {
		receiveTickets( server, () =>
			HttpResponse.json(
				buildSaved( { state: 'needs_you', problem: 'unknown_topic' } ),
				{ status: 202 }
			)
		);
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await pressSend( user );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Choose another subject and send again.'
		);
	} );

	it( 'leaves out what is switched off', async () => {
		const { tickets, pictures } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await user.click(
			await screen.findByRole( 'checkbox', {
				name: 'The picture of this screen',
			} )
		);
		await user.click(
			screen.getByText( 'Everything else that goes along' )
		);
		await user.click(
			screen.getByRole( 'checkbox', {
				name: 'Messages shown on the screen',
			} )
		);
		await user.click(
			screen.getByRole( 'checkbox', { name: 'Versions on this site' } )
		);
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ] ).toMatchObject( {
			attachments: [],
			capture: { notices: [], environment: null },
		} );
		expect( pictures ).toEqual( [] );
	} );

	it( 'sends the field that was pointed at', async () => {
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await user.click(
			await screen.findByRole( 'button', { name: 'Point at the field' } )
		);
		expect(
			screen.getAllByText( 'Site Title, in General' )[ 0 ]
		).toBeVisible();
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.capture?.field?.selector ).toBe( '#blogname' );
	} );

	it( 'works without a picture when the page cannot be painted', async () => {
		const { tickets } = receiveTickets( server );
		const { user } = await renderAsk(
			buildPage( {}, () => Promise.reject( new Error( 'no canvas' ) ) )
		);
		await screen.findByText(
			/The picture of this screen could not be made/
		);
		await write( user );
		await chooseTopic( user );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.attachments ).toEqual( [] );
	} );
} );

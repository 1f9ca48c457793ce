import {
	buildPage,
	chooseTopic,
	forgetDrafts,
	openAsk,
	pressSend,
	receiveTickets,
	renderAsk,
	wordsField,
	write,
} from '../../../../tests/support/render-ask.tsx';
import { screen, waitFor } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildBoot } from '../../../../tests/support/browser-builders.ts';
import { buildSent } from '../../../../tests/support/ticket-builders.ts';
import { SITE, startSite } from '../../../../tests/support/site-server.ts';

const server = startSite();

beforeEach( forgetDrafts );

/** How often the form stood on the page between two changes of it. */
function watchForForm() {
	let seen = 0;
	const observer = new MutationObserver( () => {
		seen += screen.queryAllByRole( 'textbox' ).length;
	} );
	observer.observe( document.body, { childList: true, subtree: true } );
	return () => {
		observer.disconnect();
		return seen;
	};
}

describe( 'a request is never lost', () => {
	it( 'keeps the words when there is no connection, and sends the same ticket afterwards', async () => {
		const bodies: string[] = [];
		let up = false;
		server.use(
			http.post( `${ SITE }/tickets`, async ( { request } ) => {
				bodies.push( await request.text() );
				return up
					? HttpResponse.json( buildSent(), { status: 201 } )
					: HttpResponse.error();
			} ),
			http.post( `${ SITE }/attachments/:id`, () =>
				HttpResponse.json( buildSent() )
			)
		);
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		const shown = vi.spyOn( Element.prototype, 'scrollIntoView' );
		await pressSend( user );
		const alert = await screen.findByRole( 'alert' );
		expect( alert ).toHaveTextContent(
			'There is no connection to your site.'
		);
		// It stands at the end of a form that scrolls; it is brought into sight once it is painted.
		await waitFor( () => expect( shown.mock.contexts ).toContain( alert ) );
		expect( await wordsField() ).toHaveValue( 'The button does nothing.' );

		up = true;
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( new Set( bodies ).size ).toBe( 1 );
	} );

	it( 'keeps a draft over a reload, and forgets it when it is sent', async () => {
		receiveTickets( server );
		const first = await renderAsk();
		await write( first.user, 'Half a question' );
		first.unmount();

		const second = await renderAsk();
		expect( await wordsField() ).toHaveValue( 'Half a question' );
		expect(
			await screen.findByText(
				'Your unfinished request is back, with its picture.'
			)
		).toBeVisible();
		await chooseTopic( second.user );
		await pressSend( second.user );
		await screen.findByText( 'Sent: ticket 7' );
		await waitFor( () =>
			expect(
				screen.queryByText( /still on its way/ )
			).not.toBeInTheDocument()
		);
		second.unmount();

		await renderAsk();
		expect( await wordsField() ).toHaveValue( '' );
	} );

	it( 'shows nothing of a draft to another person', async () => {
		const first = await renderAsk();
		await write( first.user, 'Private words' );
		first.unmount();
		await renderAsk(
			buildPage( {
				boot: buildBoot( { user: { key: '1-2', name: 'Bo' } } ),
			} )
		);
		expect( await wordsField() ).toHaveValue( '' );
	} );

	it( 'goes on with the pictures after a reload in the middle', async () => {
		const { tickets } = receiveTickets( server );
		server.use(
			http.post( `${ SITE }/attachments/:id`, () => HttpResponse.error() )
		);
		const first = await renderAsk();
		await write( first.user );
		await chooseTopic( first.user );
		await pressSend( first.user );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'1 file is still on its way.'
		);
		await delay( 500 );
		first.unmount();

		const { pictures } = receiveTickets( server );
		const forms = watchForForm();
		openAsk();
		await screen.findByText( 'Sent: ticket 7' );
		// Not for a moment: who meets the form there writes into a request that is gone.
		expect( forms() ).toBe( 0 );
		await waitFor( () =>
			expect( pictures ).toEqual( [ tickets[ 0 ]?.attachments[ 0 ]?.id ] )
		);
	} );
} );

import {
	buildPage,
	chooseTopic,
	forgetDrafts,
	pressSend,
	receiveTickets,
	renderAsk,
	write,
} from '../../../../tests/support/render-ask.tsx';
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { type NewMessage, newMessage } from '../../../contract/ticket.ts';
import { buildSent } from '../../../../tests/support/ticket-builders.ts';
import { SITE, startSite } from '../../../../tests/support/site-server.ts';
import type { Picture } from '../../capture/index.ts';
import { WAIT_FOR_PICTURE_MS } from './send/use-send.ts';

const server = startSite();

beforeEach( forgetDrafts );

const NOT_READY = /went without the picture of the screen/;

/** A page whose picture is ready when the test says so. */
function slowPage() {
	let finish = ( _picture: Picture ) => {};
	let fail = () => {};
	const painted = new Promise< Picture >( ( done, refuse ) => {
		finish = done;
		fail = () => refuse( new Error( 'no canvas' ) );
	} );
	return {
		page: buildPage( {}, () => painted ),
		finish: () =>
			finish( {
				blob: new Blob( [ 'late pixels' ], { type: 'image/png' } ),
				width: 1280,
				height: 800,
				scale: 1,
				partial: false,
			} ),
		fail: () => fail(),
	};
}

/** Takes messages too; keeps what came. */
function receiveAll() {
	const messages: NewMessage[] = [];
	server.use(
		http.post( `${ SITE }/tickets/:id/messages`, async ( { request } ) => {
			messages.push( newMessage.parse( await request.json() ) );
			return HttpResponse.json( buildSent(), { status: 201 } );
		} )
	);
	return { messages, ...receiveTickets( server ) };
}

/** Sends, and comes back when the waiting has ended. */
async function sendWithout( page: ReturnType< typeof buildPage > ) {
	const { user } = await renderAsk( page );
	await write( user );
	await chooseTopic( user );
	const begun = performance.now();
	await pressSend( user );
	await screen.findByText( NOT_READY );
	return { user, waited: performance.now() - begun };
}

describe( 'a picture that is not ready', () => {
	it( 'is waited for at most two seconds; the request goes, it is said, and the picture follows', async () => {
		const { tickets, messages, pictures } = receiveAll();
		const { page, finish } = slowPage();
		const { waited } = await sendWithout( page );
		expect( waited ).toBeGreaterThanOrEqual( WAIT_FOR_PICTURE_MS - 50 );
		expect( waited ).toBeLessThan( WAIT_FOR_PICTURE_MS + 1500 );
		expect( screen.getByText( 'Sent: ticket 7' ) ).toBeVisible();
		expect( tickets[ 0 ]?.attachments ).toEqual( [] );
		expect( messages ).toEqual( [] );

		finish();
		await waitFor( () => expect( pictures ).toHaveLength( 1 ) );
		expect( messages[ 0 ]?.attachments ).toMatchObject( [
			{ id: pictures[ 0 ], kind: 'picture', bytes: 11 },
		] );
		await waitFor( () =>
			expect( screen.queryByText( NOT_READY ) ).not.toBeInTheDocument()
		);
		expect( screen.getByText( 'Ask something else' ) ).toBeVisible();
	} );

	it( 'is said to be missing when it never comes', async () => {
		const { tickets, messages, pictures } = receiveAll();
		const { page, fail } = slowPage();
		await sendWithout( page );
		fail();
		await screen.findByText( /could not be made. Your request went/ );
		expect( { tickets: tickets.length, messages, pictures } ).toEqual( {
			tickets: 1,
			messages: [],
			pictures: [],
		} );
	} );

	it( 'holds nobody up: the next request can be written, and the late picture goes nowhere', async () => {
		const { tickets, messages } = receiveAll();
		const { page, finish } = slowPage();
		const { user } = await sendWithout( page );
		await user.click( screen.getByText( 'Leave the picture out' ) );
		await write( user, 'Another thing.' );
		finish();
		await chooseTopic( user );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets.map( ( { body } ) => body ) ).toEqual( [
			'The button does nothing.',
			'Another thing.',
		] );
		expect( messages ).toEqual( [] );
		expect( screen.queryByText( NOT_READY ) ).toBeNull();
	} );
} );

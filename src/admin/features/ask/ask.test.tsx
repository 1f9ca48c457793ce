import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clear, createStore } from 'idb-keyval';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EstimateRequest } from '../../../contract/estimate.ts';
import type { PanelBoot } from '../../../contract/site.ts';
import { type NewTicket, newTicket } from '../../../contract/ticket.ts';
import {
	buildBilledEstimate,
	buildBoot,
	buildCapture,
	buildEstimate,
	buildLauncherData,
	buildSaved,
	buildSent,
} from '../../../../tests/support/browser-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import {
	problemAnswer,
	SITE,
	useSite,
} from '../../../../tests/support/site-server.ts';
import { Ask } from './ask.tsx';
import type { AskPage } from './ask-page.ts';
import type { Frozen } from './capture-part.ts';

const server = useSite();

beforeEach( async () => {
	await clear( createStore( 'deskside', 'drafts' ) );
} );

const PICTURE = new Blob( [ 'pixels' ], { type: 'image/png' } );

/** A page whose capture is played; `paint` may be replaced to be slow or to fail. */
function buildPage(
	change: Partial< AskPage > = {},
	paint = () =>
		Promise.resolve( {
			blob: PICTURE,
			width: 1280,
			height: 800,
			scale: 1,
			partial: false,
		} )
): AskPage {
	const { field, environment, ...described } = buildCapture();
	void [ field, environment ];
	const frozen = {} as Frozen;
	return {
		data: buildLauncherData(),
		boot: buildBoot(),
		frozen,
		freeze: () => frozen,
		errors: [],
		capture: {
			paint,
			describeScreen: () => described,
			pickField: ( _doc, { onPick } ) => {
				onPick( {
					label: 'Site Title',
					name: 'blogname',
					section: 'General',
					selector: '#blogname',
					rect: null,
				} );
				return () => {};
			},
		},
		...change,
	};
}

async function renderAsk( page = buildPage() ) {
	const user = userEvent.setup( { delay: null } );
	const onOpenTicket = vi.fn();
	const view = renderRoom(
		<Ask
			page={ page }
			onOpenTicket={ onOpenTicket }
			onPicking={ () => {} }
			onField={ () => {} }
		/>
	);
	await screen.findByLabelText( 'What do you need help with?' );
	return { user, onOpenTicket, ...view };
}

type User = ReturnType< typeof userEvent.setup >;

async function write( user: User, body = 'The button does nothing.' ) {
	await user.type(
		screen.getByLabelText( 'What do you need help with?' ),
		body
	);
}

async function chooseTopic( user: User, label = 'A function of the shop' ) {
	await user.click( await screen.findByLabelText( 'What is it about?' ) );
	await user.click( await screen.findByRole( 'option', { name: label } ) );
}

const pressSend = ( user: User ) =>
	user.click( screen.getByRole( 'button', { name: 'Send' } ) );

/** Takes tickets and pictures; keeps what came. */
function receive(
	answer = () => HttpResponse.json( buildSent(), { status: 201 } )
) {
	const tickets: NewTicket[] = [];
	const pictures: string[] = [];
	server.use(
		http.post( `${ SITE }/tickets`, async ( { request } ) => {
			tickets.push( newTicket.parse( await request.json() ) );
			return answer();
		} ),
		http.post( `${ SITE }/attachments/:id`, ( { params, request } ) => {
			expect( request.headers.get( 'X-HTTP-Method-Override' ) ).toBe(
				'PUT'
			);
			pictures.push( String( params.id ) );
			return HttpResponse.json( buildSent(), { status: 201 } );
		} )
	);
	return { tickets, pictures };
}

describe( 'Ask', () => {
	it( 'sends words, topic, facts of the screen and the picture, once for a double click', async () => {
		const { tickets, pictures } = receive();
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
		receive( () => HttpResponse.json( buildSaved(), { status: 202 } ) );
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await pressSend( user );
		expect( await screen.findByText( 'Saved on your site' ) ).toBeVisible();
	} );

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
		await pressSend( user );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'There is no connection to your site.'
		);
		expect(
			screen.getByLabelText( 'What do you need help with?' )
		).toHaveValue( 'The button does nothing.' );

		up = true;
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( new Set( bodies ).size ).toBe( 1 );
	} );

	it( 'names the field that the provider refused and keeps the words', async () => {
		receive( () =>
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
		expect(
			screen.getByLabelText( 'What do you need help with?' )
		).toHaveValue( 'The button does nothing.' );
	} );

	it( 'takes a saved ticket that needs the owner for a refusal', async () => {
		receive( () =>
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

	it( 'asks for agreement when it is billed, and records the words and the cap', async () => {
		server.use(
			http.post( `${ SITE }/estimates`, () =>
				HttpResponse.json( buildBilledEstimate() )
			)
		);
		const { tickets } = receive();
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

	it( 'takes the agreement back when the cap changes', async () => {
		server.use(
			http.post( `${ SITE }/estimates`, () =>
				HttpResponse.json( buildBilledEstimate() )
			)
		);
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

	it( 'never asks an employee to spend money, and lets them send', async () => {
		server.use(
			http.post( `${ SITE }/estimates`, () =>
				HttpResponse.json( buildBilledEstimate() )
			)
		);
		const { tickets } = receive();
		const rights: PanelBoot[ 'rights' ] = {
			ask: true,
			approve_quotes: false,
			manage: false,
		};
		const { user } = await renderAsk(
			buildPage( { boot: buildBoot( { rights } ) } )
		);
		await write( user );
		await chooseTopic( user );
		await screen.findByText( /work begins when somebody who may approve/ );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.consent ).toBeNull();
	} );

	it( 'shows the phone first in an emergency and never holds it back for money', async () => {
		server.use(
			http.post( `${ SITE }/estimates`, () =>
				HttpResponse.json( buildBilledEstimate( { urgency: 'red' } ) )
			)
		);
		const { tickets } = receive();
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user, 'The shop is down' );
		expect(
			await screen.findByRole( 'link', { name: '+31 20 123 45 67' } )
		).toHaveAttribute( 'href', 'tel:+31201234567' );
		expect(
			screen.getByText( /Your support code: \w{3}-\w{3}/ )
		).toBeVisible();
		await screen.findByText( /Urgent requests go out at once/ );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ] ).toMatchObject( {
			topic: 'outage',
			consent: null,
		} );
	} );

	it( 'shows the estimate of what is chosen now, not of what answered last', async () => {
		server.use(
			http.post< never, EstimateRequest >(
				`${ SITE }/estimates`,
				async ( { request } ) => {
					const { topic } = await request.json();
					const slow = topic === 'shop_function';
					await delay( slow ? 600 : 10 );
					return HttpResponse.json(
						buildEstimate( {
							topic,
							coverage: slow ? 'fair_use' : 'quote',
						} )
					);
				}
			)
		);
		const { user } = await renderAsk();
		await chooseTopic( user );
		await delay( 350 );
		await user.clear( screen.getByLabelText( 'What is it about?' ) );
		await chooseTopic( user, 'A payment provider' );
		await screen.findByText( 'Your provider quotes first' );
		await delay( 700 );
		expect(
			screen.getByText( 'Your provider quotes first' )
		).toBeVisible();
		expect(
			screen.queryByText( 'About 12 minutes of your plan' )
		).not.toBeInTheDocument();
	} );

	it( 'can be sent when the cost is unknown', async () => {
		server.use(
			http.post( `${ SITE }/estimates`, () =>
				problemAnswer( 'provider_unreachable', 502 )
			)
		);
		const { tickets } = receive();
		const { user } = await renderAsk();
		await write( user );
		await chooseTopic( user );
		await screen.findByText( 'Cost unknown right now.' );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( tickets[ 0 ]?.estimate_seen ).toBeNull();
	} );

	it( 'leaves out what is switched off', async () => {
		const { tickets, pictures } = receive();
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
		const { tickets } = receive();
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
		const { tickets } = receive();
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

	it( 'keeps a draft over a reload, and forgets it when it is sent', async () => {
		receive();
		const first = await renderAsk();
		await write( first.user, 'Half a question' );
		first.unmount();

		const second = await renderAsk();
		expect(
			screen.getByLabelText( 'What do you need help with?' )
		).toHaveValue( 'Half a question' );
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
		expect(
			screen.getByLabelText( 'What do you need help with?' )
		).toHaveValue( '' );
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
		expect(
			screen.getByLabelText( 'What do you need help with?' )
		).toHaveValue( '' );
	} );

	it( 'goes on with the pictures after a reload in the middle', async () => {
		const { tickets } = receive();
		server.use(
			http.post( `${ SITE }/attachments/:id`, () => HttpResponse.error() )
		);
		const first = await renderAsk();
		await write( first.user );
		await chooseTopic( first.user );
		await pressSend( first.user );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'1 picture is still on its way.'
		);
		await delay( 500 );
		first.unmount();

		const { pictures } = receive();
		await reopen();
		await waitFor( () =>
			expect( pictures ).toEqual( [ tickets[ 0 ]?.attachments[ 0 ]?.id ] )
		);
	} );
} );

/** Opens the panel again on a draft that is sent but for its pictures: there is no form to wait for. */
async function reopen() {
	renderRoom(
		<Ask
			page={ buildPage() }
			onOpenTicket={ () => {} }
			onPicking={ () => {} }
			onField={ () => {} }
		/>
	);
	await screen.findByText( 'Sent: ticket 7' );
}

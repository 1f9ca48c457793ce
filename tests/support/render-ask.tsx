import { renderRoom } from './render-room.tsx';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clear, createStore } from 'idb-keyval';
import { http, HttpResponse } from 'msw';
import type { SetupServer } from 'msw/node';
import { Ask } from '../../src/admin/features/ask/ask.tsx';
import type { AskPage } from '../../src/admin/features/ask/ask-page.ts';
import type { Frozen } from '../../src/admin/features/ask/capture-part.ts';
import type { Estimate } from '../../src/contract/estimate.ts';
import { type NewTicket, newTicket } from '../../src/contract/ticket.ts';
import {
	buildBoot,
	buildCapture,
	buildLauncherData,
} from './browser-builders.ts';
import { SITE } from './site-server.ts';
import { buildSent } from './ticket-builders.ts';

/** A browser in which nobody has written anything yet. */
export const forgetDrafts = () => clear( createStore( 'deskside', 'drafts' ) );

/** A page whose capture is played; `paint` may be replaced to be slow or to fail. */
export function buildPage(
	change: Partial< AskPage > = {},
	paint = () =>
		Promise.resolve( {
			blob: new Blob( [ 'pixels' ], { type: 'image/png' } ),
			width: 1280,
			height: 800,
			scale: 1,
			partial: false,
		} )
): AskPage {
	const { field, environment, ...described } = buildCapture();
	void [ field, environment ];
	const frozen = {
		noticeBoxes: [],
		places: new Map(),
		parts: { canShow: () => false, show: () => () => {} },
	} as unknown as Frozen;
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

/** Opens the room, whatever it shows first. */
export const openAsk = ( page = buildPage() ) =>
	renderRoom(
		<Ask
			page={ page }
			onOpenTicket={ () => {} }
			onPicking={ () => {} }
			onField={ () => {} }
		/>
	);

/** The field for the words. */
export const wordsField = () =>
	screen.findByLabelText( 'What do you need help with?' );

/** Opens the room and waits for its form. */
export async function renderAsk( page = buildPage() ) {
	const view = openAsk( page );
	await wordsField();
	return { user: userEvent.setup( { delay: null } ), ...view };
}

type User = ReturnType< typeof userEvent.setup >;

export async function write( user: User, body = 'The button does nothing.' ) {
	await user.type( await wordsField(), body );
}

export async function chooseTopic(
	user: User,
	label = 'How a shop function works or why it does not'
) {
	await user.click( await screen.findByLabelText( 'What is it about?' ) );
	await user.click( await screen.findByRole( 'option', { name: label } ) );
}

export const pressSend = ( user: User ) =>
	user.click( screen.getByRole( 'button', { name: 'Send' } ) );

/** Lets the site take tickets and pictures; keeps what came. */
export function receiveTickets(
	server: SetupServer,
	answer = () => HttpResponse.json( buildSent(), { status: 201 } )
) {
	const tickets: NewTicket[] = [];
	const pictures: string[] = [];
	server.use(
		http.post( `${ SITE }/tickets`, async ( { request } ) => {
			tickets.push( newTicket.parse( await request.json() ) );
			return answer();
		} ),
		http.post( `${ SITE }/attachments/:id`, ( { params } ) => {
			pictures.push( String( params.id ) );
			return HttpResponse.json( buildSent(), { status: 201 } );
		} )
	);
	return { tickets, pictures };
}

/** Lets the site answer what it costs. */
export const showEstimate = ( server: SetupServer, estimate: Estimate ) =>
	server.use(
		http.post( `${ SITE }/estimates`, () => HttpResponse.json( estimate ) )
	);

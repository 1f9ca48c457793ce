import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import type { SetupServer } from 'msw/node';
import { beforeEach } from 'vitest';
import Quotes from '../../src/admin/features/quotes/quotes.tsx';
import { STORE_NAME } from '../../src/admin/store/constants.ts';
import type { Quote } from '../../src/contract/quote.ts';
import type {
	ApproveHere,
	DeclineHere,
} from '../../src/contract/site-quote.ts';
import { buildSummaryAnswer, idOf } from './browser-builders.ts';
import { buildEnded, buildQuote } from './quote-builders.ts';
import { renderRoom } from './render-room.tsx';
import { problemAnswer, SITE, startSite } from './site-server.ts';
import { buildTicket } from './ticket-builders.ts';

type User = ReturnType< typeof userEvent.setup >;

const APPROVERS = [ { ref: '7', name: 'Anna Bakker' } ];
export const TICKET = idOf( 'tic' );

/** The answer of a write: all that it changed. */
export const changedBy = ( quote: Quote ) => ( {
	quote,
	ticket: buildTicket(),
	minutes: buildSummaryAnswer().summary?.minutes,
} );

/**
 * A site with one open quote, for the tests of a file. `held` is what it holds now; `decided` what it was told. A decision
 * ends the quote as it says.
 */
export function startQuotesSite() {
	const server = startSite();
	const site = {
		server,
		held: [] as Quote[],
		approvers: APPROVERS,
		decided: [] as { verb: string; body: ApproveHere | DeclineHere }[],
	};
	beforeEach( () => {
		localStorage.clear();
		site.held = [ buildQuote() ];
		site.approvers = APPROVERS;
		site.decided = [];
		server.use(
			http.get( `${ SITE }/tickets/:id/quotes`, () =>
				HttpResponse.json( {
					quotes: site.held,
					approvers: site.approvers,
				} )
			),
			http.post(
				`${ SITE }/quotes/:id/:verb`,
				async ( { request, params } ) => {
					const verb = String( params[ 'verb' ] );
					const body = ( await request.json() ) as ApproveHere;
					site.decided.push( { verb, body } );
					const ended = buildEnded(
						verb === 'approve' ? 'approved' : 'declined'
					);
					site.held = [ ended ];
					return HttpResponse.json( changedBy( ended ) );
				}
			)
		);
	} );
	return site;
}

/** Asks for a recent sign-in at the first approval and takes the second; keeps what came. */
export function askSignInOnce( server: SetupServer ): ApproveHere[] {
	const bodies: ApproveHere[] = [];
	server.use(
		http.post( `${ SITE }/quotes/:id/approve`, async ( { request } ) => {
			bodies.push( ( await request.json() ) as ApproveHere );
			return bodies.length === 1
				? problemAnswer( 'recent_sign_in_required', 403 )
				: HttpResponse.json( changedBy( buildEnded( 'approved' ) ) );
		} )
	);
	return bodies;
}

/** The quotes of the ticket, as an owner or as an employee sees them. */
export function showQuotes( owner = true ): User {
	const view = renderRoom(
		<Quotes
			ticketId={ TICKET }
			person="1-1"
			pageUrl="/wp-admin/admin.php?page=deskside"
			screen={ {
				id: 'plugins',
				title: '',
				url: '/wp-admin/plugins.php',
			} }
		/>
	);
	const answer = buildSummaryAnswer();
	act( () => {
		void view.registry.dispatch( STORE_NAME ).receiveSummary( {
			...answer,
			rights: { ...answer.rights, approve_quotes: owner },
		} );
	} );
	return userEvent.setup( { delay: null } );
}

/** Waits for a button and presses it. */
export const press = async ( user: User, name: string | RegExp ) =>
	user.click( await screen.findByRole( 'button', { name } ) );

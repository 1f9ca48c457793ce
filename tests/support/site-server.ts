import { http, HttpResponse } from 'msw';
import { setupServer, type SetupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { buildHelpIndex } from './help-builders.ts';
import { buildStatement, buildSummaryAnswer } from './browser-builders.ts';
import {
	buildEstimate,
	buildTicket,
	buildTicketLine,
	buildTopics,
} from './ticket-builders.ts';

export const SITE = 'http://shop.test/wp-json/deskside/v1';

/** The site's REST routes as a connected, quiet site answers them; what a test is about it adds by `server.use`. */
export const siteHandlers = [
	http.get( `${ SITE }/summary`, () =>
		HttpResponse.json( buildSummaryAnswer() )
	),
	http.get( `${ SITE }/topics`, () => HttpResponse.json( buildTopics() ) ),
	http.post( `${ SITE }/estimates`, () =>
		HttpResponse.json( buildEstimate() )
	),
	http.get( `${ SITE }/tickets`, () =>
		HttpResponse.json( { tickets: [ buildTicketLine() ], next: null } )
	),
	http.get( `${ SITE }/tickets/:id`, () =>
		HttpResponse.json( buildTicket() )
	),
	http.get( `${ SITE }/help`, () => HttpResponse.json( buildHelpIndex() ) ),
	http.get( `${ SITE }/help/search`, () =>
		HttpResponse.json( { articles: [] } )
	),
	http.get( `${ SITE }/minutes`, () =>
		HttpResponse.json( buildStatement() )
	),
];

/** A problem as the site's PHP answers it. */
export const problemAnswer = ( code: string, status: number, more = {} ) =>
	HttpResponse.json(
		{ type: 'about:blank', title: code, status, code, ...more },
		{
			status,
			headers: { 'Content-Type': 'application/problem+json' },
		}
	);

/** Starts the site for the tests of a file; a request that nobody expects is an error. */
export function startSite() {
	const server = setupServer( ...siteHandlers );
	beforeAll( () => server.listen( { onUnhandledRequest: 'error' } ) );
	afterEach( () => server.resetHandlers() );
	afterAll( () => server.close() );
	return server;
}

/** Takes the second password for the right one; keeps what came. */
export function takeSecondPassword( server: SetupServer ): unknown[] {
	const passwords: unknown[] = [];
	server.use(
		http.post( `${ SITE }/sign-in`, async ( { request } ) => {
			passwords.push( await request.json() );
			return passwords.length === 1
				? problemAnswer( 'wrong_password', 422 )
				: HttpResponse.json( {
						confirmed_at: '2026-11-22T09:00:00.000Z',
				  } );
		} )
	);
	return passwords;
}

/** The requests that are measured, each as a site sends it, from many sites in turn. */

import {
	newMessage,
	newTicket,
	QUESTION,
} from '../../../tools/crash/writes.mjs';
import { openClient } from './http-client.mjs';
import { analyze, makeSites } from './make-sites.mjs';

/**
 * Each has about 13 open agreements at the end of a run. With 200 sites it was about 60, and what they reserve is added up at each
 * ticket and summary.
 */
const SITES = 1000;
/** A thread of some length: reading must not cost more for it. */
const MESSAGES = 20;
/** Sites that have such a thread. */
const THREADS = 20;

const OWNER = Buffer.from(
	JSON.stringify( {
		ref: '7',
		name: 'Anna de Vries',
		email: 'anna@shop.example',
		role: 'owner',
		locale: 'en',
	} )
).toString( 'base64url' );

/**
 * Makes the sites, writes threads, and gives the requests.
 *
 * @param {string} url         The provider's address.
 * @param {string} databaseUrl Its database.
 * @return {Promise<{ loads: Record<string, () => Promise<{ status: number }>>, close: () => void }>} Name → sends one.
 */
export async function prepareLoads( url, databaseUrl ) {
	const tokens = await makeSites( databaseUrl, SITES );
	const headers = tokens.map( ( token ) => ( {
		authorization: `Bearer ${ token }`,
		'deskside-person': OWNER,
		'deskside-sign-in-age': '60',
	} ) );
	const { send, close } = openClient( url );
	// What stood beside the button, once for each site: a ticket names it, and its agreement is compared with it.
	const shown = new Map();
	for ( const of of headers ) {
		const { text } = await send( '/v1/estimates', {
			headers: of,
			body: QUESTION,
		} );
		shown.set( of, JSON.parse( text ) );
	}
	const agreed = ( of ) => newTicket( shown.get( of ) );
	// The usual one: what fair use covers asks nobody to agree to costs.
	const covered = ( of ) => ( { ...agreed( of ), consent: null } );
	const sendTicket = ( of, ticket = agreed( of ) ) =>
		send( '/v1/tickets', {
			headers: of,
			body: ticket,
			key: ticket.id.slice( 4 ),
		} );
	const threads = [];
	for ( const of of headers.slice( 0, THREADS ) ) {
		const ticket = agreed( of );
		await written( sendTicket( of, ticket ) );
		await writeThread( send, of, ticket.id );
		threads.push( { of, id: ticket.id } );
	}
	// The books of past months are written up and the tables have statistics, as after a day of background work.
	for ( const of of headers ) {
		await written( sendTicket( of ) );
	}
	await analyze( databaseUrl );
	const inTurn = ( list ) => {
		let place = 0;
		return () => list[ place++ % list.length ];
	};
	const nextSite = inTurn( headers );
	const nextThread = inTurn( threads );
	return {
		close,
		loads: {
			estimate: () =>
				send( '/v1/estimates', {
					headers: nextSite(),
					body: QUESTION,
				} ),
			ticket: () => {
				const of = nextSite();
				return sendTicket( of, covered( of ) );
			},
			agreement: () => sendTicket( nextSite() ),
			summary: () => send( '/v1/summary', { headers: nextSite() } ),
			thread: () => {
				const { of, id } = nextThread();
				return send( `/v1/tickets/${ id }`, { headers: of } );
			},
		},
	};
}

async function writeThread( send, headers, ticket ) {
	for ( let count = 0; count < MESSAGES; count++ ) {
		const body = newMessage();
		await written(
			send( `/v1/tickets/${ ticket }/messages`, {
				headers,
				body,
				key: body.id.slice( 4 ),
			} )
		);
	}
}

async function written( answer ) {
	const { status, text } = await answer;
	if ( status !== 201 ) {
		throw new Error( `${ status }: ${ text }` );
	}
}

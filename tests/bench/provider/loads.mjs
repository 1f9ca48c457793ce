/** The four requests that are measured, each as a site sends it, from many sites in turn. */

import { newMessage, newTicket } from '../../../tools/crash/writes.mjs';
import { openClient } from './http-client.mjs';
import { analyze, makeSites } from './make-sites.mjs';

const SITES = 200;
/** A thread of some length: reading must not cost more for it. */
const MESSAGES = 20;
/** Sites that have such a thread. */
const THREADS = 20;

const ESTIMATE = { topic: 'shop_function', urgency: null, facts: {} };
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
	} ) );
	const { send, close } = openClient( url );
	const threads = [];
	for ( const of of headers.slice( 0, THREADS ) ) {
		threads.push( { of, id: await writeThread( send, of ) } );
	}
	// The books of past months are written up and the tables have statistics, as after a day of background work.
	for ( const of of headers ) {
		await written( sendTicket( send, of, newTicket() ) );
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
					body: ESTIMATE,
				} ),
			ticket: () => sendTicket( send, nextSite(), newTicket() ),
			summary: () => send( '/v1/summary', { headers: nextSite() } ),
			thread: () => {
				const { of, id } = nextThread();
				return send( `/v1/tickets/${ id }`, { headers: of } );
			},
		},
	};
}

const sendTicket = ( send, headers, body ) =>
	send( '/v1/tickets', { headers, body, key: body.id.slice( 4 ) } );

async function writeThread( send, headers ) {
	const ticket = newTicket();
	await written( sendTicket( send, headers, ticket ) );
	for ( let count = 0; count < MESSAGES; count++ ) {
		const body = newMessage();
		await written(
			send( `/v1/tickets/${ ticket.id }/messages`, {
				headers,
				body,
				key: body.id.slice( 4 ),
			} )
		);
	}
	return ticket.id;
}

async function written( answer ) {
	const { status, text } = await answer;
	if ( status !== 201 ) {
		throw new Error( `${ status }: ${ text }` );
	}
}

/** The four requests that are measured, each as the site sends it. */

import { connect } from '../../../tools/crash/connect.mjs';
import { newMessage, newTicket } from '../../../tools/crash/writes.mjs';

/** A thread of some length: reading must not cost more for it. */
const MESSAGES = 20;

/** Later answers count as errors. */
const LIMIT_MS = 10_000;

const ESTIMATE = { topic: 'shop_function', urgency: null, facts: {} };

/**
 * Pairs a site, writes a thread, and gives the requests.
 *
 * @param {{ url: string, access: Object }} started What the counted provider said.
 * @return {Promise<Record<string, () => Promise<{ status: number }>>>} Name → sends one.
 */
export async function prepareLoads( { url, access } ) {
	const { site } = await connect( { url, ...access } );
	const send = ( path, init = {} ) =>
		answered( url + path, site.headers, init );
	const ticket = newTicket();
	const write = ( path, body ) =>
		site.write( { path, body, key: body.id.slice( 4 ) } );
	await write( '/v1/tickets', ticket );
	for ( let count = 0; count < MESSAGES; count++ ) {
		await write( `/v1/tickets/${ ticket.id }/messages`, newMessage() );
	}
	return {
		estimate: () => send( '/v1/estimates', { body: ESTIMATE } ),
		ticket: () => {
			const body = newTicket();
			return send( '/v1/tickets', { body, key: body.id.slice( 4 ) } );
		},
		summary: () => send( '/v1/summary' ),
		thread: () => send( `/v1/tickets/${ ticket.id }` ),
	};
}

/** One try: an error counts here, it is not repeated. The whole answer has to be there. */
async function answered( address, headers, { body, key } ) {
	const answer = await fetch( address, {
		method: body ? 'POST' : 'GET',
		headers: {
			...headers,
			...( body ? { 'content-type': 'application/json' } : {} ),
			...( key ? { 'idempotency-key': key } : {} ),
		},
		...( body ? { body: JSON.stringify( body ) } : {} ),
		signal: AbortSignal.timeout( LIMIT_MS ),
	} );
	await answer.arrayBuffer();
	return answer;
}

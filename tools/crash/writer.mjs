/** One busy client: opens tickets, writes, has minutes booked and decides on quotes, one after the other. */

import { ulid } from 'ulid';
import { sleep } from './sleep.mjs';
import {
	newMessage,
	newQuote,
	newTicket,
	QUESTION,
	sightOf,
} from './writes.mjs';

/**
 * Writes until told to end; what it has begun it brings to an end.
 *
 * @param {Object}        stage
 * @param {Object}        stage.site     The site's wire.
 * @param {Object}        stage.agent    The agent's wire.
 * @param {Object}        stage.oracle   Told of each acknowledgement.
 * @param {Object}        stage.random   From `seededRandom`.
 * @param {string}        stage.workedAt When all minutes were worked: one month for the whole run.
 * @param {() => boolean} stage.isOver   Asked before each write.
 * @return {Promise<void>} At the end.
 * @throws {Error} When the provider refuses what it should take.
 */
export async function write( stage ) {
	let ticket = await openTicket( stage );
	while ( ! stage.isOver() ) {
		const act = stage.random.pick( ACTS );
		ticket = ( await act( stage, ticket ) ) ?? ticket;
		await sleep( stage.random.between( 0, 15 ) );
	}
}

async function openTicket( stage ) {
	const shown = await stage.site.write( {
		path: '/v1/estimates',
		body: QUESTION,
		key: ulid(),
	} );
	const body = newTicket( JSON.parse( shown ) );
	const request = { path: '/v1/tickets', body, key: body.id.slice( 4 ) };
	await acknowledged( stage, 'site', request, [
		{ kind: 'ticket', mark: body.subject, ticket: body.id },
	] );
	return body.id;
}

async function sendMessage( stage, ticket ) {
	const body = newMessage();
	const path = `/v1/tickets/${ ticket }/messages`;
	const request = { path, body, key: body.id.slice( 4 ) };
	await acknowledged( stage, 'site', request, [
		{ kind: 'message', mark: body.body, ticket },
	] );
}

async function bookMinutes( stage, ticket ) {
	const key = ulid();
	const minutes = stage.random.between( 1, 9 );
	const body = { minutes, work: `Work ${ key }`, worked_at: stage.workedAt };
	const path = `/v1/desk/tickets/${ ticket }/minutes`;
	await acknowledged( stage, 'agent', { path, body, key }, [
		{ kind: 'entry', mark: body.work, ticket, minutes },
	] );
}

async function decideQuote( stage, ticket ) {
	const quote = await sendQuote( stage, ticket );
	const sight = sightOf(
		await stage.site.get( `/v1/quotes/${ quote }`, Infinity )
	);
	const mark = `Decision ${ quote }`;
	const things = [ { kind: 'decision', mark, ticket } ];
	const path = `/v1/quotes/${ quote }`;
	const key = ulid();
	if ( stage.random.share() < 0.3 ) {
		const body = { ...sight, reason: mark };
		const request = { path: `${ path }/decline`, body, key };
		await acknowledged( stage, 'site', request, things );
	} else {
		const body = { ...sight, note: mark };
		const request = { path: `${ path }/approve`, body, key };
		await acknowledged( stage, 'site', request, [
			...things,
			{ kind: 'consent', mark: quote, ticket },
		] );
	}
}

async function sendQuote( stage, ticket ) {
	const body = newQuote();
	const path = `/v1/desk/tickets/${ ticket }/quotes`;
	const drafted = await acknowledged( stage, 'agent', {
		path,
		body,
		key: ulid(),
	} );
	const { draft_sha256 } = JSON.parse( drafted ).quote;
	await acknowledged( stage, 'agent', {
		path: `/v1/desk/quotes/${ body.id }/send`,
		body: { draft_sha256 },
		key: ulid(),
	} );
	return body.id;
}

async function acknowledged( stage, as, request, things = [] ) {
	const answer = await stage[ as ].write( request );
	stage.oracle.acknowledge(
		things.map( ( thing ) => ( { minutes: 0, ...thing } ) ),
		{ ...request, as },
		answer
	);
	return answer;
}

const ACTS = [
	openTicket,
	sendMessage,
	sendMessage,
	bookMinutes,
	bookMinutes,
	decideQuote,
];

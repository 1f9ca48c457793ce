import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	buildNewMessage,
	buildNewTicket,
	buildReply,
	NOW,
} from '../support/builders.ts';
import { asAgent, asSite } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { buildSeenTicket } from './support/seen-estimate.ts';
import { seedAgent, seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * What a request costs the database, signing in included. The peers need 186 statements for a ticket and 43 to read one.
 */

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

async function costs() {
	const { app, db, countStatements } = provider;
	const site = await seedSite( db );
	const owner = asSite( app, site.token );
	const agent = asAgent(
		app,
		( await seedAgent( db, site.provider_id ) ).cookie
	);
	const bytes = await drawPng();
	const attachment = announce( bytes );
	const { ticket } = await openTicket( app, site.token, {
		attachments: [ attachment ],
	} );
	// A thread and a list of some length: the cost must not grow with them.
	for ( let count = 0; count < 10; count++ ) {
		await openTicket( app, site.token );
		await owner.post(
			`/v1/tickets/${ ticket.id }/messages`,
			buildNewMessage()
		);
	}
	await agent.post( `/v1/desk/tickets/${ ticket.id }/minutes`, {
		minutes: 1,
		work: 'Looked',
		worked_at: NOW,
	} );
	const agreeing = await buildSeenTicket( app, site.token, {
		consent: { minutes_cap: 30, text: 'Yes.' },
	} );
	const first = ticket.messages[ 0 ]?.id;
	return {
		summary: await countStatements( () => owner.get( '/v1/summary' ) ),
		topics: await countStatements( () => owner.get( '/v1/topics' ) ),
		estimate: await countStatements( () =>
			owner.post( '/v1/estimates', {
				topic: 'upgrade',
				urgency: null,
				facts: {},
			} )
		),
		list: await countStatements( () => owner.get( '/v1/tickets' ) ),
		read: await countStatements( () =>
			owner.get( `/v1/tickets/${ ticket.id }` )
		),
		statement: await countStatements( () => owner.get( '/v1/minutes' ) ),
		picture: await countStatements( () =>
			owner.get( `/v1/attachments/${ attachment.id }` )
		),
		queue: await countStatements( () => agent.get( '/v1/desk/queue' ) ),
		create: await countStatements( () =>
			owner.post(
				'/v1/tickets',
				buildNewTicket( { attachments: [ announce( bytes ) ] } )
			)
		),
		create_with_consent: await countStatements( () =>
			owner.post( '/v1/tickets', agreeing )
		),
		message: await countStatements( () =>
			owner.post(
				`/v1/tickets/${ ticket.id }/messages`,
				buildNewMessage()
			)
		),
		mark: await countStatements( () =>
			owner.post( `/v1/tickets/${ ticket.id }/read`, {
				message_id: first,
			} )
		),
		desk_read: await countStatements( () =>
			agent.get( `/v1/desk/tickets/${ ticket.id }` )
		),
		reply: await countStatements( () =>
			agent.post(
				`/v1/desk/tickets/${ ticket.id }/messages`,
				buildReply()
			)
		),
		minutes: await countStatements( () =>
			agent.post( `/v1/desk/tickets/${ ticket.id }/minutes`, {
				minutes: 1,
				work: 'Looked',
				worked_at: NOW,
			} )
		),
	};
}

describe( 'statements a request', () => {
	it( 'stay below their bounds', async () => {
		const {
			create,
			create_with_consent,
			message,
			mark,
			desk_read,
			reply,
			minutes,
			read,
			summary,
			...reads
		} = await costs();
		// Who asks and the whole thread are one.
		expect.soft( read, 'read' ).toBeLessThan( 2 );
		// Who asks, what is counted, and the minutes.
		expect.soft( summary, 'summary' ).toBeLessThan( 4 );
		for ( const [ name, count ] of Object.entries( reads ) ) {
			expect.soft( count, name ).toBeLessThan( 5 );
		}
		expect.soft( desk_read, 'desk_read' ).toBeLessThan( 7 );
		for ( const [ name, count ] of Object.entries( { message, mark } ) ) {
			expect.soft( count, name ).toBeLessThan( 15 );
		}
		// Both in their transaction: the key taken and kept, the minutes read, all of the ticket in one; room for files is looked for.
		expect.soft( create, 'create' ).toBeLessThan( 11 );
		// The consent is an entry of its own.
		expect
			.soft( create_with_consent, 'create_with_consent' )
			.toBeLessThan( 11 );
		// An agent's write answers with the whole desk ticket, tells the site, and the ledger and the journal keep their books.
		for ( const [ name, count ] of Object.entries( { reply, minutes } ) ) {
			expect.soft( count, name ).toBeLessThan( 21 );
		}
	} );
} );

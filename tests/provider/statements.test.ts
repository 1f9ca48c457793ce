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
	const newest = buildNewMessage();
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
			owner.post( '/v1/tickets', buildNewTicket() )
		),
		create_with_file: await countStatements( () =>
			owner.post(
				'/v1/tickets',
				buildNewTicket( { attachments: [ announce( bytes ) ] } )
			)
		),
		create_with_consent: await countStatements( () =>
			owner.post( '/v1/tickets', agreeing )
		),
		message: await countStatements( () =>
			owner.post( `/v1/tickets/${ ticket.id }/messages`, newest )
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
		reply_seen: await countStatements( () =>
			agent.post(
				`/v1/desk/tickets/${ ticket.id }/messages`,
				buildReply( {
					seen: { message_id: newest.id, status: 'answered' },
				} )
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
	it( 'are as many as they were counted to be, and no more', async () => {
		// Each with who asks. A change for the better is written down here too.
		expect( await costs() ).toEqual( {
			topics: 1,
			estimate: 2,
			// Who asks, what is counted, and the minutes.
			summary: 3,
			// Who asks and the whole thread are one.
			read: 1,
			list: 3,
			statement: 4,
			picture: 2,
			// In one transaction: the key taken and kept, the minutes read, all of the ticket in one.
			create: 7,
			// The consent is an entry of its own.
			create_with_consent: 10,
			// Room for files is looked for.
			create_with_file: 10,
			message: 12,
			mark: 8,
			queue: 3,
			desk_read: 6,
			// An agent's write answers with the whole desk ticket, tells the site, and the ledger and the journal keep their books.
			reply: 18,
			// What came since is looked for.
			reply_seen: 19,
			minutes: 20,
		} );
	} );
} );

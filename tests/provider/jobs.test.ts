import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import { siteEvent } from '../../src/contract/site-event.ts';
import { askFor } from '../../src/provider/jobs/ask-for.ts';
import {
	startJobs,
	type RunningJobs,
} from '../../src/provider/jobs/start-jobs.ts';
import { createMetrics } from '../../src/provider/metrics/metrics.ts';
import { buildReply } from '../support/builders.ts';
import { eventually } from '../support/stage/eventually.ts';
import { openTicket } from './support/open-ticket.ts';
import { testJobContext } from './support/job-context.ts';
import { pairEar } from './support/pair-ear.ts';
import { openSiteEar, type SiteEar } from './support/site-ear.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* The queue as it runs in `serve`: the same code on the embedded database and on a server. */

let provider: TestProvider;
let ear: SiteEar;
const running: RunningJobs[] = [];
beforeAll( async () => {
	provider = await startTestProvider();
	ear = await openSiteEar();
} );
afterEach( async () => {
	for ( const jobs of running.splice( 0 ) ) {
		await jobs.stop();
	}
	ear.heard.splice( 0 );
	ear.answer( 204 );
} );
afterAll( async () => {
	await ear.close();
	await provider.close();
} );

async function run( context = testJobContext( provider, REAL_TIME ) ) {
	running.push(
		await startJobs( {
			database: provider.database,
			context,
			metrics: createMetrics(),
		} )
	);
	return context;
}
const REAL_TIME = { now: () => new Date().toISOString() };

const waitingRequests = async () =>
	(
		await sql< {
			count: number;
		} >`select count(*) from job_requests`.execute( provider.db )
	).rows[ 0 ]?.count;

describe( 'the job queue', () => {
	it( 'tells the site of an answer, signed, and mails whoever asked', async () => {
		const context = await run();
		const { agent, token, event_secret, site_id } = await pairEar(
			provider,
			ear.url
		);
		const { ticket } = await openTicket( provider.app, token );
		await agent.post(
			`/v1/desk/tickets/${ ticket.id }/messages`,
			buildReply()
		);
		await eventually( () => expect( ear.heard ).toHaveLength( 1 ) );
		const [ { headers, body } = { headers: {}, body: '' } ] = ear.heard;
		const event = siteEvent.parse(
			new Webhook( event_secret ?? '' ).verify( body, headers )
		);
		expect( event ).toMatchObject( {
			id: headers[ 'webhook-id' ],
			type: 'ticket.changed',
			site_id,
			data: { ticket_id: ticket.id, quote_id: null },
		} );
		expect( body.length ).toBeLessThan( 20_000 );
		await eventually( () =>
			expect( context.sent ).toMatchObject( [
				{ to: { address: 'anna@shop.example' } },
			] )
		);
	} );

	it( 'has no job of a change that was taken back', async () => {
		await expect(
			provider.db.transaction().execute( async ( trx ) => {
				await askFor( trx, {
					queue: 'mails',
					key: 'never',
					data: { id: 'never' },
				} );
				throw new Error( 'taken back' );
			} )
		).rejects.toThrow( 'taken back' );
		expect( await waitingRequests() ).toBe( 0 );
	} );

	it( 'keeps what is asked for while no process runs jobs, and asks once for a key', async () => {
		const { agent, token } = await pairEar( provider, ear.url );
		const { ticket } = await openTicket( provider.app, token );
		await agent.post(
			`/v1/desk/tickets/${ ticket.id }/messages`,
			buildReply()
		);
		const before = await waitingRequests();
		expect( before ).toBe( 2 );
		await provider.db.transaction().execute( async ( trx ) => {
			const again = await trx
				.selectFrom( 'job_requests' )
				.selectAll()
				.executeTakeFirstOrThrow();
			await askFor( trx, {
				queue: 'events',
				key: again.key,
				data: again.data,
			} );
		} );
		expect( await waitingRequests() ).toBe( before );
		await run();
		await eventually( () => expect( ear.heard ).toHaveLength( 1 ) );
		expect( await waitingRequests() ).toBe( 0 );
	} );

	it( 'leaves work of a newer version to its processes, and does the rest', async () => {
		await sql`insert into job_requests ( queue, key, data ) values ( 'of-a-newer-version', 'one', '{}' )`.execute(
			provider.db
		);
		await provider.db
			.transaction()
			.execute( ( trx ) =>
				askFor( trx, { queue: 'warnings', key: 'all', data: {} } )
			);
		await run();
		await eventually( async () =>
			expect(
				(
					await sql`select queue from job_requests`.execute(
						provider.db
					)
				).rows
			).toEqual( [ { queue: 'of-a-newer-version' } ] )
		);
		await sql`delete from job_requests`.execute( provider.db );
	} );

	it( 'shared by two workers, does each thing once', async () => {
		const { agent, token } = await pairEar( provider, ear.url );
		const { ticket } = await openTicket( provider.app, token );
		await Promise.all( [ run(), run() ] );
		for ( let count = 0; count < 15; count++ ) {
			await agent.post(
				`/v1/desk/tickets/${ ticket.id }/messages`,
				buildReply()
			);
		}
		await eventually( () =>
			expect( ear.heard.length ).toBeGreaterThanOrEqual( 15 )
		);
		const ids = ear.heard.map( ( { headers } ) => headers[ 'webhook-id' ] );
		expect( ids ).toHaveLength( 15 );
		expect( new Set( ids ).size ).toBe( 15 );
	} );

	it(
		'tries again what the site did not take',
		{ timeout: 60_000 },
		async () => {
			ear.answer( 500 );
			const context = await run();
			const { agent, token } = await pairEar( provider, ear.url );
			const { ticket } = await openTicket( provider.app, token );
			await agent.post(
				`/v1/desk/tickets/${ ticket.id }/messages`,
				buildReply()
			);
			await eventually( () => expect( ear.heard ).toHaveLength( 1 ) );
			ear.answer( 204 );
			await eventually(
				() => expect( ear.heard ).toHaveLength( 2 ),
				45_000
			);
			expect( ear.heard[ 1 ]?.headers[ 'webhook-id' ] ).toBe(
				ear.heard[ 0 ]?.headers[ 'webhook-id' ]
			);
			expect( context.said.join() ).toContain( 'The site answered 500.' );
		}
	);

	it( 'waits for what runs when it is stopped', async () => {
		let began = false;
		let sent = false;
		const context = testJobContext( provider, REAL_TIME );
		context.mail.send = async () => {
			began = true;
			await new Promise( ( done ) => setTimeout( done, 1500 ) );
			sent = true;
		};
		await run( context );
		const { agent, token } = await pairEar( provider, ear.url );
		const { ticket } = await openTicket( provider.app, token );
		await agent.post(
			`/v1/desk/tickets/${ ticket.id }/messages`,
			buildReply()
		);
		await eventually( () => expect( began ).toBe( true ) );
		await running.pop()?.stop();
		expect( sent ).toBe( true );
	} );
} );

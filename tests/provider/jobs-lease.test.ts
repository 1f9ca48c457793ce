import { PgBoss, type ConstructorOptions } from 'pg-boss';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	startJobs,
	type RunningJobs,
} from '../../src/provider/jobs/start-jobs.ts';
import { takeRequests } from '../../src/provider/jobs/take-requests.ts';
import { createMetrics } from '../../src/provider/metrics/metrics.ts';
import { buildReply } from '../support/builders.ts';
import { eventually } from '../support/stage/eventually.ts';
import { asAgent } from './support/clients.ts';
import { testJobContext } from './support/job-context.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * A worker that is killed with a job in its hands: it gives no sign of life any more, and the job is somebody else's once its
 * lease is over. The lease is a minute; the test sets the last sign of life back instead of waiting.
 */

let provider: TestProvider;
let running: RunningJobs | null = null;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( async () => {
	await running?.stop();
	await provider.close();
} );

/** Looks for lost leases each second. */
const EAGER: Partial< ConstructorOptions > = {
	superviseIntervalSeconds: 1,
	monitorIntervalSeconds: 1,
};

async function run() {
	const context = testJobContext( provider, {
		now: () => new Date().toISOString(),
	} );
	running = await startJobs( {
		database: provider.database,
		context,
		metrics: createMetrics(),
		tune: EAGER,
	} );
	return context;
}

async function askForMail(): Promise< void > {
	const site = await seedSite( provider.db );
	const { ticket } = await openTicket( provider.app, site.token );
	const { cookie } = await seedAgent( provider.db, site.provider_id );
	await asAgent( provider.app, cookie ).post(
		`/v1/desk/tickets/${ ticket.id }/messages`,
		buildReply()
	);
}

/** Takes the mail's job as a worker does, and is gone before it sends anything. */
async function takeAndDie(): Promise< void > {
	const boss = new PgBoss( {
		schema: 'jobs',
		...provider.database.jobs(),
		supervise: false,
		schedule: false,
	} );
	boss.on( 'error', () => undefined );
	await boss.start();
	await takeRequests( provider.db, boss );
	expect( await boss.fetch( 'mails' ) ).toHaveLength( 1 );
	await boss.stop( { graceful: false } );
}

const lastSignOfLife = ( seconds: number ) =>
	sql`update jobs.job set heartbeat_on = now() - ${ seconds } * interval '1 second'
		where name = 'mails' and state = 'active'`.execute( provider.db );

const states = async () =>
	(
		await sql< {
			state: string;
		} >`select state::text from jobs.job where name = 'mails'`.execute(
			provider.db
		)
	).rows.map( ( { state } ) => state );

const seconds = ( count: number ) =>
	new Promise( ( done ) => setTimeout( done, count * 1000 ) );

it(
	'a killed worker’s job is nobody else’s before its lease is over, and is done once after',
	{ timeout: 90_000 },
	async () => {
		await run();
		await running?.stop();
		await askForMail();
		await takeAndDie();

		const { sent } = await run();
		await lastSignOfLife( 50 );
		await seconds( 3 );
		expect( sent ).toEqual( [] );
		expect( await states() ).toEqual( [ 'active' ] );

		await lastSignOfLife( 61 );
		await eventually( () => expect( sent ).toHaveLength( 1 ), 45_000 );
		await eventually( async () =>
			expect( await states() ).toEqual( [ 'completed' ] )
		);

		// Another hour without a sign of life takes nothing from what is done.
		await sql`update jobs.job set heartbeat_on = now() - interval '1 hour' where name = 'mails'`.execute(
			provider.db
		);
		await seconds( 3 );
		expect( sent ).toHaveLength( 1 );
	}
);

import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../src/provider/backup/restore-backup.ts';
import { writeBackup } from '../../src/provider/backup/write-backup.ts';
import { startJobs } from '../../src/provider/jobs/start-jobs.ts';
import { sendMail } from '../../src/provider/mail/send-mail.ts';
import { createMetrics } from '../../src/provider/metrics/metrics.ts';
import { buildReply, NOW } from '../support/builders.ts';
import { eventually } from '../support/stage/eventually.ts';
import {
	emptyDatabases,
	filesOf,
	type EmptyDatabase,
} from './support/backup-stage.ts';
import { testJobContext } from './support/job-context.ts';
import { openTicket } from './support/open-ticket.ts';
import { pairEar } from './support/pair-ear.ts';
import { openSiteEar, type SiteEar } from './support/site-ear.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* A backup is made while mails and events wait in every way that there is; whoever restores it owes them still, once. */

let provider: TestProvider;
let ear: SiteEar;
let file: string;
beforeAll( async () => {
	provider = await startTestProvider();
	ear = await openSiteEar();
	const { agent, token } = await pairEar( provider, ear.url );
	const { ticket } = await openTicket( provider.app, token );
	const answer = ( body: string ) =>
		agent.post(
			`/v1/desk/tickets/${ ticket.id }/messages`,
			buildReply( { body } )
		);
	await answer( 'Sent before.' );
	await answer( 'In the queue.' );
	await answer( 'Asked for.' );
	await sendFirst();
	await takeOver( 2 );
	file = join( provider.dataDir, 'waiting.backup' );
	await writeBackup(
		{ db: provider.db, files: filesOf( provider.dataDir ) },
		file,
		NOW
	);
}, 60_000 );
beforeEach( () => void ear.heard.splice( 0 ) );
afterAll( async () => {
	await ear.close();
	await provider.close();
} );

const placesOf = ( what: 'mails' | 'site_events' ) =>
	provider.db
		.selectFrom( what )
		.select( [ 'provider_id', 'id' ] )
		.orderBy( 'id' )
		.execute();

/** One mail and one event are done with. */
async function sendFirst(): Promise< void > {
	const [ mail ] = await placesOf( 'mails' );
	await sendMail( testJobContext( provider ), mail ?? {} );
	const [ event ] = await placesOf( 'site_events' );
	await provider.db
		.updateTable( 'site_events' )
		.set( { delivered_at: NOW } )
		.where( 'id', '=', event?.id ?? '' )
		.execute();
}

/** The queue has taken over the oldest requests of each kind: what a backup does not see. */
const takeOver = ( many: number ) =>
	sql`delete from job_requests where id in (
		select id from ( select id, row_number() over ( partition by queue order by id ) as place from job_requests ) as placed
		where place <= ${ many } )`.execute( provider.db );

/** Runs background work on a database until nothing waits. */
async function runJobs( target: EmptyDatabase, times: number ) {
	const context = testJobContext( { ...provider, db: target.db } );
	for ( let count = 0; count < times; count++ ) {
		const jobs = await startJobs( {
			database: target,
			context,
			metrics: createMetrics(),
		} );
		await eventually( async () => {
			const { rows } = await sql< { waiting: number } >`
				select ( select count(*) from job_requests ) + ( select count(*) from jobs.job
					where name in ( 'mails', 'events' ) and state < 'completed' ) as waiting`.execute(
				target.db
			);
			expect( rows[ 0 ]?.waiting ).toBe( 0 );
		} );
		await jobs.stop();
	}
	return context.sent.map( ( { text } ) => text );
}

describe( 'after a restore', { timeout: 120_000 }, () => {
	it( 'what was not sent is sent once, what was sent is not sent again', async () => {
		expect( await placesOf( 'mails' ) ).toHaveLength( 3 );
		for ( const target of await emptyDatabases() ) {
			ear.heard.splice( 0 );
			await restoreBackup(
				{
					db: target.db,
					files: filesOf(
						join( provider.dataDir, 'restored', target.kind )
					),
				},
				file
			);
			const sent = await runJobs( target, 2 );
			expect( sent ).toHaveLength( 2 );
			expect( sent.join() ).toContain( 'In the queue.' );
			expect( sent.join() ).toContain( 'Asked for.' );
			const [ first, ...owed ] = ( await placesOf( 'site_events' ) ).map(
				( { id } ) => id
			);
			expect( first ).toBeDefined();
			expect(
				ear.heard
					.map( ( { headers } ) => headers[ 'webhook-id' ] )
					.sort()
			).toEqual( owed );
			await target.close();
		}
	} );
} );

import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/provider/app.ts';
import { readConfig } from '../../src/provider/config.ts';
import { startJobs } from '../../src/provider/jobs/start-jobs.ts';
import { requestLine } from '../../src/provider/http/request-line.ts';
import { createMetrics } from '../../src/provider/metrics/metrics.ts';
import {
	buildNewTicket,
	NOW,
	buildPerson,
	buildReply,
} from '../support/builders.ts';
import { eventually } from '../support/stage/eventually.ts';
import { asAgent, asSite, codeOf, encodePerson } from './support/clients.ts';
import { testJobContext } from './support/job-context.ts';
import { pairEar } from './support/pair-ear.ts';
import { seedSite } from './support/seed.ts';
import { openSiteEar, type SiteEar } from './support/site-ear.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* F9: a whole story with canaries for names, texts and secrets, with everything logged that can be, and none of it in a line. */

let provider: TestProvider;
let ear: SiteEar;
const lines: string[] = [];
const logger = pino(
	{ level: 'trace', serializers: { req: requestLine } },
	new Writable( {
		write: ( line, _encoding, done ) => {
			lines.push( String( line ) );
			done();
		},
	} )
);
beforeAll( async () => {
	provider = await startTestProvider();
	ear = await openSiteEar();
} );
afterAll( async () => {
	await ear.close();
	await provider.close();
} );

describe( 'the log', () => {
	it(
		'F9: holds no name, address, text, token or secret, whatever fails',
		{ timeout: 60_000 },
		async () => {
			const { database, db, dataDir } = provider;
			const app = await createApp( {
				config: readConfig( {
					DATA_DIR: dataDir,
					DESK_DIR: dataDir,
				} ),
				database,
				logger,
				clock: () => new Date( NOW ),
			} );
			const context = testJobContext( provider, {
				log: logger,
				now: () => new Date().toISOString(),
			} );
			context.mail.send = async ( { to } ) => {
				// What a library might put into its error.
				throw Object.assign( new Error( 'refused' ), { to } );
			};
			const jobs = await startJobs( {
				database,
				context,
				metrics: createMetrics(),
			} );
			const paired = await pairEar( { ...provider, app }, ear.url );
			const person = buildPerson( {
				name: 'Canary Name',
				email: 'canary-mail@shop.example',
			} );
			const ticket = buildNewTicket( {
				subject: 'canary-subject',
				body: 'canary-body',
			} );
			const site = asSite( app, paired.token, person );
			await site.post( '/v1/tickets', ticket );
			await site.post( '/v1/tickets', {
				...ticket,
				canary: 'canary-field',
			} );
			await site.get( '/v1/people/canary-person/data' );
			await app.inject( {
				url: '/v1/tickets?after=canary-query',
				headers: {
					authorization: 'Bearer dsk_canary-token',
					'deskside-person': encodePerson( person ),
				},
			} );
			await app.inject( {
				method: 'POST',
				url: '/v1/desk/session',
				headers: { 'deskside-desk': '1' },
				payload: {
					email: 'canary-agent@x.example',
					password: 'canary-password',
				},
			} );
			ear.answer( 500 );
			await asAgent( app, String( paired.cookie ) ).post(
				`/v1/desk/tickets/${ ticket.id }/messages`,
				buildReply( { body: 'canary-answer' } )
			);
			await eventually( () =>
				expect(
					lines.filter( ( line ) => line.includes( 'A job failed.' ) )
						.length
				).toBeGreaterThanOrEqual( 2 )
			);
			await jobs.stop();
			await app.close();
			const { secret } = await db
				.selectFrom( 'site_webhook_secrets' )
				.where( 'site_id', '=', paired.site_id )
				.select( 'secret' )
				.executeTakeFirstOrThrow();
			const log = lines.join( '' );
			expect( log ).toContain( '/v1/tickets' );
			expect( log ).toContain( '/v1/people/…/data' );
			expect( log ).not.toMatch( /canary/i );
			for ( const hidden of [
				paired.token,
				secret,
				secret.slice( 6 ),
				encodePerson( person ),
				new URL( ear.url ).port,
			] ) {
				expect( log ).not.toContain( hidden );
			}
		}
	);

	it( 'F9: holds nothing of what was written when the database fails, and the site is told to come again', async () => {
		const { database, db, dataDir } = provider;
		await sql`create function fail() returns trigger language plpgsql as $$ begin
			raise exception 'could not extend file' using errcode = '53100', detail = 'Failing row contains (' || new.body || ').'; end $$`.execute(
			db
		);
		await sql`create trigger fail before insert on messages for each row execute function fail()`.execute(
			db
		);
		const app = await createApp( {
			config: readConfig( { DATA_DIR: dataDir, DESK_DIR: dataDir } ),
			database,
			logger,
			clock: () => new Date( NOW ),
		} );
		const { token } = await seedSite( db );
		const said = await asSite(
			app,
			token,
			buildPerson( { name: 'Canary Name' } )
		).post(
			'/v1/tickets',
			buildNewTicket( {
				subject: 'canary-subject',
				body: 'canary-body',
			} )
		);
		await app.close();
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			503,
			'overloaded',
		] );
		const log = lines.join( '' );
		expect( log ).toContain( '"code":"53100"' );
		expect( log ).not.toMatch( /canary/i );
	} );
} );

import { PgBoss, type ConstructorOptions } from 'pg-boss';
import { cutText } from '../cut-text.ts';
import type { OpenedDatabase } from '../db/database.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { JOBS_CHANNEL } from './ask-for.ts';
import { HANDLERS } from './handlers.ts';
import type { JobContext } from './job-context.ts';
import { QUEUES, QUEUE_OPTIONS, SCHEDULES, type QueueName } from './queues.ts';
import { takeRequests } from './take-requests.ts';

export interface RunningJobs {
	/** Takes no new work and waits for what runs, at most half a minute. */
	stop: () => Promise< void >;
}

/** A request that no notice told of (the listening connection was lost) is found this late. */
const LOOK_MILLISECONDS = 5000;
const STOP_MILLISECONDS = 30_000;

/** How many of a queue run at once in one process; the others one at a time. */
const AT_ONCE: Partial< Record< QueueName, number > > = { events: 4, mails: 2 };

interface JobsOptions {
	database: OpenedDatabase;
	context: JobContext;
	metrics: Metrics;
	/** For tests: how often the queue looks whether a killed worker's lease is over, and for the clock's turn. */
	tune?: Partial< ConstructorOptions >;
}

/** Runs background work in this process, beside any number of others on the same database. */
export async function startJobs( {
	database,
	context,
	metrics,
	tune = {},
}: JobsOptions ): Promise< RunningJobs > {
	const { log } = context;
	const boss = new PgBoss( {
		schema: 'jobs',
		useListenNotify: true,
		...database.jobs(),
		...tune,
	} );
	boss.on( 'error', ( error ) =>
		log.error( { err: error.message }, 'The job queue has trouble.' )
	);
	await boss.start();
	try {
		await beginWork( boss, context, metrics );
		const handOver = await startHandingOver( database, boss, context );
		return {
			stop: async () => {
				await handOver.stop();
				await boss.stop( {
					graceful: true,
					timeout: STOP_MILLISECONDS,
				} );
			},
		};
	} catch ( error ) {
		await boss.stop( { graceful: false } );
		throw error;
	}
}

async function beginWork(
	boss: PgBoss,
	context: JobContext,
	metrics: Metrics
): Promise< void > {
	for ( const name of QUEUES ) {
		await boss.createQueue( name, QUEUE_OPTIONS[ name ] );
		await boss.updateQueue( name, withoutPolicy( QUEUE_OPTIONS[ name ] ) );
	}
	for ( const [ name, cron ] of Object.entries( SCHEDULES ) ) {
		await boss.schedule( name, cron );
	}
	for ( const name of QUEUES ) {
		await work( boss, name, context, metrics );
	}
}

/** What a queue is made with once only. */
function withoutPolicy( {
	policy: _policy,
	partition: _partition,
	...options
}: ( typeof QUEUE_OPTIONS )[ QueueName ] ) {
	return options;
}

async function work(
	boss: PgBoss,
	name: QueueName,
	context: JobContext,
	metrics: Metrics
): Promise< void > {
	await boss.work< Record< string, unknown > >(
		name,
		{
			localConcurrency: AT_ONCE[ name ] ?? 1,
			pollingIntervalSeconds: 2,
			// A notice tells of new jobs, not of one whose time to be tried again has come.
			notifyPollingIntervalSeconds: 5,
		},
		async ( jobs ) => {
			for ( const { data } of jobs ) {
				const end = metrics.jobSeconds.startTimer( { queue: name } );
				try {
					await HANDLERS[ name ]( context, data ?? {} );
					end( { outcome: 'done' } );
				} catch ( error ) {
					end( { outcome: 'failed' } );
					context.log.warn(
						{ queue: name, err: messageOf( error ) },
						'A job failed.'
					);
					throw new Error( messageOf( error ) );
				}
			}
		}
	);
}

/** Without the error's other fields, which may hold values of a statement. */
const messageOf = ( error: unknown ): string =>
	error instanceof Error ? cutText( error.message, 500 ) : 'unknown';

/** Hands requests over at each notice, and from time to time without one; one pass at a time. */
async function startHandingOver(
	database: OpenedDatabase,
	boss: PgBoss,
	{ db, log }: JobContext
): Promise< { stop: () => Promise< void > } > {
	let running: Promise< void > | null = null;
	let again = false;
	let stopped = false;
	const pass = async (): Promise< void > => {
		do {
			again = false;
			while ( ! stopped && ( await takeRequests( db, boss ) ) > 0 ) {
				// The next batch.
			}
		} while ( again && ! stopped );
	};
	const look = () => {
		again = true;
		running ??= pass()
			.catch( ( error: unknown ) =>
				log.error(
					{ err: messageOf( error ) },
					'Requests for jobs wait.'
				)
			)
			.finally( () => ( running = null ) );
	};
	const listening = { stop: ( await listen( database, look ) ) ?? null };
	const timer = setInterval( look, LOOK_MILLISECONDS );
	look();
	return {
		stop: async () => {
			stopped = true;
			clearInterval( timer );
			await listening.stop?.();
			await running;
		},
	};
}

/** Without a listening connection the timer is enough, only later. */
async function listen( database: OpenedDatabase, look: () => void ) {
	return database.listen( JOBS_CHANNEL, look, look ).catch( () => null );
}

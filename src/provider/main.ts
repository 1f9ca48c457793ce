import { mkdir } from 'node:fs/promises';
import type { FastifyBaseLogger } from 'fastify';
import { createApp } from './app.ts';
import { databaseDir, type Config } from './config.ts';
import { openDatabase, type OpenedDatabase } from './db/database.ts';
import type { App } from './http/app-instance.ts';
import type { JobContext } from './jobs/job-context.ts';
import { startJobs, type RunningJobs } from './jobs/start-jobs.ts';
import { openFiles } from './attachments/open-files.ts';
import { listenForMail, type MailListener } from './mail-in/listen-for-mail.ts';
import { openMailTransport } from './mail/open-mail-transport.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { keepTending, type Tending } from './db/keep-tending.ts';
import { migrate } from './db/migrate.ts';
import { checkContractPlans } from './contracts/check-contract-plans.ts';
import { tendEmbedded } from './db/tend-embedded.ts';
import { usePlanFolders } from './plans/load-plans.ts';

export interface RunningProvider {
	/** Where it is reached, without a final slash. */
	url: string;
	database: OpenedDatabase;
	/** Lets running requests end, then closes the database. */
	close: () => Promise< void >;
}

interface StartOptions {
	config: Config;
	logger?: FastifyBaseLogger;
	/** Runs before anybody is let in. */
	beforeListening?: ( database: OpenedDatabase ) => Promise< void >;
}

/**
 * Looks whether attachments can be kept, opens the database, brings it up to date, and listens: for requests last, when all
 * that they rest on is there. Nothing stays open when any of it fails.
 */
export async function startProvider( {
	config,
	logger,
	beforeListening,
}: StartOptions ): Promise< RunningProvider > {
	await openFiles( config ).check();
	const database = await openConfigured( config );
	const open: Open = {};
	try {
		await migrate( database.db );
		await beforeListening?.( database );
		await checkContractPlans( database.db );
		const metrics = createMetrics();
		const app = await createApp( {
			config,
			database,
			metrics,
			...( logger ? { logger } : {} ),
		} );
		open.app = app;
		open.tending = config.databaseUrl
			? null
			: keepTending( () => tendEmbedded( database.db ), app.log );
		open.jobs = config.jobs
			? await runJobs( { config, database, metrics, log: app.log } )
			: null;
		open.mailIn = await receiveMails( { config, database, log: app.log } );
		const listening = await app.listen( {
			host: config.host,
			port: config.port,
		} );
		return {
			url: config.publicUrl?.replace( /\/$/, '' ) ?? listening,
			database,
			close: () => closeAll( open, database ),
		};
	} catch ( error ) {
		// What closing fails at says less than why nothing started.
		await closeAll( open, database ).catch( () => undefined );
		throw error;
	}
}

/** What is open beside the database. */
interface Open {
	app?: App;
	mailIn?: MailListener | null;
	jobs?: RunningJobs | null;
	tending?: Tending | null;
}

/** No request is left that could ask for work, then what runs may end, and the database last, whatever fails before. */
async function closeAll(
	{ app, mailIn, jobs, tending }: Open,
	database: OpenedDatabase
): Promise< void > {
	try {
		await app?.close();
		await mailIn?.close();
		await jobs?.stop();
		await tending?.stop();
	} finally {
		await database.close();
	}
}

/** Background work of this process, on the clock of the machine. */
async function runJobs( {
	config,
	database,
	metrics,
	log,
}: {
	config: Config;
	database: OpenedDatabase;
	metrics: Metrics;
	log: JobContext[ 'log' ];
} ): Promise< RunningJobs > {
	const mail = openMailTransport( config );
	const context: JobContext = {
		db: database.db,
		config,
		mail,
		log,
		now: () => new Date().toISOString(),
	};
	try {
		const jobs = await startJobs( { database, context, metrics } );
		return {
			stop: async () => {
				await jobs.stop();
				mail.close();
			},
		};
	} catch ( error ) {
		mail.close();
		throw error;
	}
}

/** Mails come in where the configuration says so. */
async function receiveMails( {
	config,
	database: { db },
	log,
}: {
	config: Config;
	database: OpenedDatabase;
	log: JobContext[ 'log' ];
} ): Promise< MailListener | null > {
	if ( config.mailInPort === null ) {
		return null;
	}
	const listener = await listenForMail( {
		host: config.mailInHost,
		port: config.mailInPort,
		needs: {
			db,
			config,
			files: openFiles( config ),
			now: () => new Date().toISOString(),
		},
		log,
	} );
	log.info( { port: listener.port }, 'Mails are awaited.' );
	return listener;
}

/**
 * The database that the configuration names, and beside it the plans that its contracts are made under.
 *
 * @throws {PlanError} naming every mistake of the provider's own plans; then nothing was opened.
 */
export async function openConfigured(
	config: Config
): Promise< OpenedDatabase > {
	if ( config.plansDir !== null ) {
		usePlanFolders( [ config.plansDir ] );
	}
	await mkdir( config.dataDir, { recursive: true, mode: 0o700 } );
	return openDatabase(
		config.databaseUrl
			? {
					url: config.databaseUrl,
					connections: config.databaseConnections,
			  }
			: { dir: databaseDir( config ) }
	);
}

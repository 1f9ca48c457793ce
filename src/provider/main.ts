import { mkdir } from 'node:fs/promises';
import type { FastifyBaseLogger } from 'fastify';
import { createApp } from './app.ts';
import { databaseDir, type Config } from './config.ts';
import { openDatabase, type OpenedDatabase } from './db/database.ts';
import { migrate } from './db/migrate.ts';

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

/** Opens the database, brings it up to date, and listens. Nothing stays open when any of it fails. */
export async function startProvider( {
	config,
	logger,
	beforeListening,
}: StartOptions ): Promise< RunningProvider > {
	const database = await openConfigured( config );
	try {
		await migrate( database.db );
		await beforeListening?.( database );
		const app = await createApp( {
			config,
			database,
			...( logger ? { logger } : {} ),
		} );
		const listening = await app.listen( {
			host: config.host,
			port: config.port,
		} );
		return {
			url: config.publicUrl?.replace( /\/$/, '' ) ?? listening,
			database,
			close: async () => {
				await app.close();
				await database.close();
			},
		};
	} catch ( error ) {
		await database.close();
		throw error;
	}
}

/** The database that the configuration names. */
export async function openConfigured(
	config: Config
): Promise< OpenedDatabase > {
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

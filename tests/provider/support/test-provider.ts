import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../src/provider/app.ts';
import { readConfig, type Config } from '../../../src/provider/config.ts';
import type { Db, OpenedDatabase } from '../../../src/provider/db/database.ts';
import type { App } from '../../../src/provider/http/app-instance.ts';
import { NOW } from '../../support/builders.ts';
import { collectRoutes, type CollectedRoute } from './collect-routes.ts';
import { openTestDatabase } from './test-database.ts';

export interface TestProvider {
	app: App;
	db: Db;
	database: OpenedDatabase;
	config: Config;
	dataDir: string;
	/** Every route, as Fastify was told of it. */
	routes: readonly CollectedRoute[];
	/** Sets the provider's clock. */
	setNow: ( instant: string ) => void;
	/** How many statements a request needs, begin and commit included. */
	countStatements: ( work: () => Promise< unknown > ) => Promise< number >;
	close: () => Promise< void >;
}

/** A whole provider on a database of its own, spoken to without a network. Close it in `afterAll`. */
export async function startTestProvider(
	env: Record< string, string > = {}
): Promise< TestProvider > {
	let statements = 0;
	let now = NOW;
	const dataDir = await mkdtemp( join( tmpdir(), 'deskside-test-' ) );
	const database = await openTestDatabase( () => void statements++ );
	const config = readConfig( {
		DATA_DIR: dataDir,
		DESK_DIR: join( dataDir, 'desk' ),
		RATE_LIMIT_PER_MINUTE: '1000000',
		...env,
	} );
	const { built: app, routes } = await collectRoutes( () =>
		createApp( { config, database, clock: () => new Date( now ) } )
	);
	await app.ready();
	return {
		app,
		routes,
		db: database.db,
		database,
		config,
		dataDir,
		setNow: ( instant ) => void ( now = instant ),
		countStatements: async ( work ) => {
			const before = statements;
			await work();
			return statements - before;
		},
		close: async () => {
			await app.close();
			await database.close();
			await rm( dataDir, { recursive: true, force: true } );
		},
	};
}

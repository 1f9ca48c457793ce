/**
 * The provider on a database server, in a process of its own, with its statements counted.
 *
 * Started by `tests/bench/provider.mjs` with an IPC channel: says `{ url, access }` when it listens, and answers each
 * message with `{ statements, cpu_ms }`, statements and processor time since it started.
 */

import { createApp } from '../../../src/provider/app.ts';
import { readConfig } from '../../../src/provider/config.ts';
import { openDatabase } from '../../../src/provider/db/database.ts';
import { migrate } from '../../../src/provider/db/migrate.ts';
import { seedDemo } from '../../../src/provider/demo/seed-demo.ts';

let statements = 0;
const config = readConfig( process.env );
const database = await openDatabase( {
	url: config.databaseUrl ?? undefined,
	connections: config.databaseConnections,
	onStatement: () => void statements++,
} );
await migrate( database.db );
const access = await seedDemo(
	database.db,
	config.dataDir,
	new Date().toISOString()
);
const app = await createApp( { config, database } );
const url = await app.listen( { host: config.host, port: 0 } );

process.on( 'message', () => {
	const { user, system } = process.cpuUsage();
	process.send( { statements, cpu_ms: ( user + system ) / 1000 } );
} );
process.on( 'disconnect', async () => {
	await app.close();
	await database.close();
	process.exit( 0 );
} );
process.send( { url, access } );

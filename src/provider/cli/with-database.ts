import type { Config } from '../config.ts';
import type { OpenedDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { openConfigured } from '../main.ts';

/** Runs with the configured database, up to date, and closes it whatever happens. */
export async function withDatabase< Result >(
	config: Config,
	work: ( database: OpenedDatabase ) => Promise< Result >
): Promise< Result > {
	const database = await openConfigured( config );
	try {
		await migrate( database.db );
		return await work( database );
	} finally {
		await database.close();
	}
}

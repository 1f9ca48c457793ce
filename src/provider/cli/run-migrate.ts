import { migrate } from '../db/migrate.ts';
import { openConfigured } from '../main.ts';
import type { Command } from './command.ts';

/** `migrate`: prints what ran. */
export const runMigrate: Command = async ( _args, config ) => {
	const database = await openConfigured( config );
	try {
		const ran = await migrate( database.db );
		console.log(
			ran.length > 0 ? ran.join( '\n' ) : 'The database is up to date.'
		);
	} finally {
		await database.close();
	}
};

import { migrate } from '../db/migrate.ts';
import { openConfigured } from '../main.ts';
import type { Command } from './command.ts';
import { wordsOf } from './words-of.ts';

/** `migrate`: prints what ran. */
export const runMigrate: Command = async ( args, config ) => {
	wordsOf( args, 0 );
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

import { openFiles } from '../attachments/open-files.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { openConfigured } from '../main.ts';
import { UsageError, type Command } from './command.ts';
import { wordsOf } from './words-of.ts';

/** `backup FILE`: the database and attachments as they stand at this moment; a provider on a server goes on serving. Migrates nothing. */
export const runBackup: Command = async ( args, config ) => {
	const [ file ] = wordsOf( args, 1 );
	if ( ! file ) {
		throw new UsageError( 'Where to? backup FILE' );
	}
	const { db, close } = await openConfigured( config );
	try {
		const files = openFiles( config );
		await writeBackup( { db, files }, file, new Date().toISOString() );
		console.log(
			[
				`${ file } holds the database and its attachments, personal data too: keep it where only you can read it.`,
				...( config.plansDir === null
					? []
					: [
							`Your own plans are not in it: keep a copy of ${ config.plansDir } beside it.`,
					  ] ),
			].join( '\n' )
		);
	} finally {
		await close();
	}
};

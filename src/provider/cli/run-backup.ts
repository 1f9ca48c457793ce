import { openFiles } from '../attachments/open-files.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { openConfigured } from '../main.ts';
import { UsageError, type Command } from './command.ts';
import { wordsOf } from './words-of.ts';

/** `backup FILE`: everything as it stands at this moment; a provider on a server goes on serving. Migrates nothing. */
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
			`${ file } holds everything, personal data too: keep it where only you can read it.`
		);
	} finally {
		await close();
	}
};

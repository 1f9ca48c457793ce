import { openFiles } from '../attachments/open-files.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { openConfigured } from '../main.ts';
import { UsageError, type Command } from './command.ts';
import { wordsOf } from './words-of.ts';

/** `restore FILE`: into an empty database, all of it or nothing. */
export const runRestore: Command = async ( args, config ) => {
	const [ file ] = wordsOf( args, 1 );
	if ( ! file ) {
		throw new UsageError( 'From where? restore FILE' );
	}
	const { db, close } = await openConfigured( config );
	try {
		const files = openFiles( config );
		const {
			tables,
			files: attachments,
			missing,
		} = await restoreBackup( { db, files }, file );
		const rows = Object.values( tables ).reduce(
			( sum, table ) => sum + table.rows,
			0
		);
		console.log(
			[
				`${ rows } rows and ${
					Object.keys( attachments ).length
				} attachments are back.`,
				...( missing.length > 0
					? [
							`${ missing.length } attachments were missing already when the backup was made.`,
					  ]
					: [] ),
			].join( '\n' )
		);
	} finally {
		await close();
	}
};

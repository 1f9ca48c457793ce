import { parseArgs } from 'node:util';
import { importHelp } from '../help/import-help.ts';
import { UsageError, type Command } from './command.ts';
import { readHelpFolder } from '../help/help-folder.ts';
import { theProvider } from './the-provider.ts';
import { withDatabase } from './with-database.ts';

/** `help import DIR`: takes articles and tips in, all or none; mistakes with file and line. */
export const importHelpFolder: Command = async ( args, config ) => {
	const { values, positionals } = parseArgs( {
		args,
		options: { provider: { type: 'string' } },
		allowPositionals: true,
	} );
	const [ dir ] = positionals;
	if ( ! dir || positionals.length !== 1 ) {
		throw new UsageError( 'Which folder? help import DIR [--provider ID]' );
	}
	const files = await readHelpFolder( dir );
	const { articles, texts, tips } = await withDatabase(
		config,
		async ( { db } ) => {
			const provider = await theProvider( db, values.provider );
			return db
				.transaction()
				.execute( ( trx ) =>
					importHelp( trx, provider, files, new Date().toISOString() )
				);
		}
	);
	console.log(
		`${ articles } articles in ${ texts } texts, and ${ tips } tips are in.`
	);
};

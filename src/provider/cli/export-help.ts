import { parseArgs } from 'node:util';
import { exportHelp } from '../help/export-help.ts';
import { UsageError, type Command } from './command.ts';
import { writeHelpFolder } from '../help/help-folder.ts';
import { theProvider } from './the-provider.ts';
import { withDatabase } from './with-database.ts';

/** `help export DIR`: writes articles and tips as the files that `help import` reads. */
export const exportHelpFolder: Command = async ( args, config ) => {
	const { values, positionals } = parseArgs( {
		args,
		options: { provider: { type: 'string' } },
		allowPositionals: true,
	} );
	const [ dir ] = positionals;
	if ( ! dir || positionals.length !== 1 ) {
		throw new UsageError(
			'Into which folder? help export DIR [--provider ID]'
		);
	}
	const files = await withDatabase( config, async ( { db } ) =>
		exportHelp( db, await theProvider( db, values.provider ) )
	);
	await writeHelpFolder( dir, files );
	console.log( `${ files.length } files written to ${ dir }.` );
};

import { parseArgs } from 'node:util';
import { openFiles } from '../attachments/open-files.ts';
import { exportClient } from '../export/export-client.ts';
import { UsageError, type Command } from './command.ts';
import { findContract } from './find-contract.ts';
import { withDatabase } from './with-database.ts';
import { atMost } from './words-of.ts';

/** `export --site ID | --contract ID DIR`: all data of one client. */
export const runExport: Command = async ( args, config ) => {
	const { values, positionals } = parseArgs( {
		args,
		allowPositionals: true,
		options: { site: { type: 'string' }, contract: { type: 'string' } },
	} );
	atMost( positionals, 1 );
	const [ folder ] = positionals;
	const id = values.site ?? values.contract;
	if ( ! folder || ! id || ( values.site && values.contract ) ) {
		throw new UsageError(
			'Whose data, and where to? export --contract ID DIR, or export --site ID DIR'
		);
	}
	await withDatabase( config, async ( { db } ) => {
		const files = openFiles( config );
		const contract = await findContract( db, id );
		const at = new Date().toISOString();
		const written = await exportClient(
			{ db, files },
			contract,
			folder,
			at
		);
		console.log(
			`${ written.size } files of ${ contract.client } are in ${ folder }.`
		);
	} );
};

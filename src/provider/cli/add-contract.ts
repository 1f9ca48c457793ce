import { parseArgs } from 'node:util';
import { newId } from '../new-id.ts';
import { newContract } from '../plans/contract-terms.ts';
import { UsageError, type Command } from './command.ts';
import { contractMistakes } from './contract-mistakes.ts';
import { readJsonFile } from './read-json-file.ts';
import { theProvider } from './the-provider.ts';
import { withDatabase } from './with-database.ts';
import { atMost } from './words-of.ts';

/** `contract add FILE [--provider ID]`: a contract under a plan that is there, all of it or nothing. */
export const addContract: Command = async ( args, config ) => {
	const { values, positionals } = parseArgs( {
		args,
		allowPositionals: true,
		options: { provider: { type: 'string' } },
	} );
	atMost( positionals, 1 );
	const [ file ] = positionals;
	if ( ! file ) {
		throw new UsageError( 'Which file? contract add FILE [--provider ID]' );
	}
	const id = newId( 'con' );
	await withDatabase( config, async ( { db } ) => {
		// The provider's own plans are known once the database is open.
		const { terms, ...columns } = readJsonFile(
			file,
			newContract,
			contractMistakes
		);
		await db
			.insertInto( 'contracts' )
			.values( {
				...columns,
				id,
				provider_id: await theProvider( db, values.provider ),
				terms: JSON.stringify( terms ),
				created_at: new Date().toISOString(),
			} )
			.execute();
	} );
	console.log( `${ id }\nIts site is paired with: pair ${ id }` );
};

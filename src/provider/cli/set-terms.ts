import { parseArgs } from 'node:util';
import { planOf } from '../contracts/plan-of.ts';
import { ownTerms } from '../plans/contract-terms.ts';
import { UsageError, type Command } from './command.ts';
import { findContract } from './find-contract.ts';
import { readJsonFile } from './read-json-file.ts';
import { termsMistakes } from './terms-mistakes.ts';
import { withDatabase } from './with-database.ts';
import { atMost } from './words-of.ts';

/** `contract terms CONTRACT [--set FILE]`: what a contract says beside its plan, printed as JSON, or set from such a file. */
export const setTerms: Command = async ( args, config ) => {
	const { values, positionals } = parseArgs( {
		args,
		allowPositionals: true,
		options: { set: { type: 'string' } },
	} );
	atMost( positionals, 1 );
	const [ id ] = positionals;
	if ( ! id ) {
		throw new UsageError(
			'Which contract? contract terms CONTRACT [--set FILE]'
		);
	}
	await withDatabase( config, async ( { db } ) => {
		const contract = await findContract( db, id );
		const terms = values.set
			? readJsonFile( values.set, ownTerms, ( read ) =>
					termsMistakes( read, planOf( contract ) )
			  )
			: contract.terms;
		if ( values.set ) {
			await db
				.updateTable( 'contracts' )
				.set( { terms: JSON.stringify( terms ) } )
				.where( 'provider_id', '=', contract.provider_id )
				.where( 'id', '=', contract.id )
				.execute();
		}
		console.log( JSON.stringify( terms, null, 2 ) );
	} );
};

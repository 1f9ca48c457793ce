import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import { ownTerms, type OwnTerms } from '../plans/contract-terms.ts';
import { UsageError, type Command } from './command.ts';
import { findContract } from './find-contract.ts';
import { withDatabase } from './with-database.ts';

/** `contract terms CONTRACT [--set FILE]`: what a contract says beside its plan, printed as JSON, or set from such a file. */
export const setTerms: Command = async ( args, config ) => {
	const { values, positionals } = parseArgs( {
		args,
		allowPositionals: true,
		options: { set: { type: 'string' } },
	} );
	const [ id ] = positionals;
	if ( ! id ) {
		throw new UsageError(
			'Which contract? contract terms CONTRACT [--set FILE]'
		);
	}
	await withDatabase( config, async ( { db } ) => {
		const contract = await findContract( db, id );
		const terms = values.set
			? await readTerms( values.set, contract )
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

/** @throws {UsageError} with every mistake and its place; then nothing is written. */
async function readTerms(
	file: string,
	contract: Contract
): Promise< OwnTerms > {
	const parsed = ownTerms.safeParse( parse( await readText( file ) ) );
	const mistakes = parsed.success
		? unknownTopics( parsed.data, contract )
		: parsed.error.issues.map(
				( { path, message } ) =>
					`${ path.join( '.' ) || 'the file' }: ${ message }`
		  );
	if ( ! parsed.success || mistakes.length > 0 ) {
		throw new UsageError( `${ file }\n${ mistakes.join( '\n' ) }` );
	}
	return parsed.data;
}

const readText = ( file: string ): Promise< string > =>
	readFile( file, 'utf8' ).catch( () => {
		throw new UsageError( `${ file } cannot be read.` );
	} );

function parse( text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch ( error ) {
		throw new UsageError( `This is no JSON: ${ String( error ) }` );
	}
}

/** A misspelt topic would simply never count. */
function unknownTopics(
	{ usual_minutes = {} }: OwnTerms,
	contract: Contract
): string[] {
	const known = planOf( contract ).topics.map( ( { id } ) => id );
	return Object.keys( usual_minutes )
		.filter( ( topic ) => ! known.includes( topic ) )
		.map(
			( topic ) =>
				`usual_minutes.${ topic }: the plan has no such topic. It has ${ known.join(
					', '
				) }.`
		);
}

import { parseArgs } from 'node:util';
import { newId } from '../new-id.ts';
import { newContract, type NewContract } from '../plans/contract-terms.ts';
import { findPlan, listPlans } from '../plans/load-plans.ts';
import { UsageError, type Command } from './command.ts';
import { readJsonFile } from './read-json-file.ts';
import { theProvider } from './the-provider.ts';
import { unknownTopics } from './unknown-topics.ts';
import { withDatabase } from './with-database.ts';

/** `contract add FILE [--provider ID]`: a contract under a plan that is there, all of it or nothing. */
export const addContract: Command = async ( args, config ) => {
	const { values, positionals } = parseArgs( {
		args,
		allowPositionals: true,
		options: { provider: { type: 'string' } },
	} );
	const [ file ] = positionals;
	if ( ! file ) {
		throw new UsageError( 'Which file? contract add FILE [--provider ID]' );
	}
	const id = newId( 'con' );
	await withDatabase( config, async ( { db } ) => {
		// The provider's own plans are known once the database is open.
		const { terms, ...columns } = await readJsonFile(
			file,
			newContract,
			mistakesBeside
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

function mistakesBeside( {
	plan_id,
	plan_version,
	terms,
}: NewContract ): string[] {
	const plan = findPlan( plan_id, plan_version );
	return plan
		? unknownTopics( terms, plan ).map( ( text ) => `terms.${ text }` )
		: [
				`plan_id, plan_version: there is no such plan. There are ${ listPlans()
					.map( ( each ) => `${ each.id } ${ each.version }` )
					.join( ', ' ) }; one of your own lies in PLANS_DIR.`,
		  ];
}

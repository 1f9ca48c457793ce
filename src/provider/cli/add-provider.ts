import { parseArgs } from 'node:util';
import { newId } from '../new-id.ts';
import { checkOptions } from './check-options.ts';
import { UsageError, type Command } from './command.ts';
import { PROVIDER_ARGS, providerOptions } from './provider-options.ts';
import { withDatabase } from './with-database.ts';

const USAGE =
	'provider add --name NAME --colour #0a5c7a [--phone NUMBER] [--another]';

/** `provider add`: who answers at this installation, as the sites show it. */
export const addProvider: Command = async ( args, config ) => {
	const { values } = parseArgs( {
		args,
		options: {
			...PROVIDER_ARGS,
			another: { type: 'boolean', default: false },
		},
	} );
	const card = checkOptions( providerOptions, values, USAGE );
	const id = newId( 'pro' );
	await withDatabase( config, async ( { db } ) => {
		const known = await db
			.selectFrom( 'providers' )
			.select( 'name' )
			.executeTakeFirst();
		if ( known && ! values.another ) {
			throw new UsageError(
				`${ known.name } answers here already. What it shows is set with provider change; a second one beside it, which commands must then name, with --another.`
			);
		}
		await db
			.insertInto( 'providers' )
			.values( {
				...card,
				phone: card.phone ?? null,
				logo: null,
				id,
				created_at: new Date().toISOString(),
			} )
			.execute();
	} );
	console.log(
		`${ id }\nNext: agent add, contract add, and pair for the contract's site.`
	);
};

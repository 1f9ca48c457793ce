import { parseArgs } from 'node:util';
import { checkOptions } from './check-options.ts';
import { UsageError, type Command } from './command.ts';
import { PROVIDER_ARGS, providerOptions } from './provider-options.ts';
import { theProvider } from './the-provider.ts';
import { withDatabase } from './with-database.ts';

const USAGE =
	'provider change [--name NAME] [--colour #0a5c7a] [--phone NUMBER] [--provider ID]';

/** `provider change`: another name, colour or phone; sites show it with their next summary. */
export const changeProvider: Command = async ( args, config ) => {
	const { values } = parseArgs( {
		args,
		options: {
			...PROVIDER_ARGS,
			provider: { type: 'string' },
		},
	} );
	const change = checkOptions( providerOptions.partial(), values, USAGE );
	if ( Object.values( change ).every( ( value ) => value === undefined ) ) {
		throw new UsageError( USAGE );
	}
	const changed = await withDatabase( config, async ( { db } ) =>
		db
			.updateTable( 'providers' )
			.set( change )
			.where( 'id', '=', await theProvider( db, values.provider ) )
			.returning( [ 'id', 'name', 'colour', 'phone' ] )
			.executeTakeFirstOrThrow()
	);
	console.log( JSON.stringify( changed, null, 2 ) );
};

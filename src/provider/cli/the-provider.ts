import type { Db } from '../db/database.ts';
import { UsageError } from './command.ts';

/**
 * The provider that a command works for: the named one, or the only one there is.
 *
 * @throws {UsageError} When none or several are there and none is named.
 */
export async function theProvider(
	db: Db,
	wanted: string | undefined
): Promise< string > {
	const providers = await db
		.selectFrom( 'providers' )
		.select( [ 'id', 'name' ] )
		.orderBy( 'id' )
		.execute();
	const found = wanted
		? providers.find( ( { id } ) => id === wanted )
		: providers.length === 1 && providers[ 0 ];
	if ( ! found ) {
		throw new UsageError(
			providers.length === 0
				? 'There is no provider yet: run "provider add", or "demo".'
				: `Name one with --provider ID:\n${ providers
						.map( ( { id, name } ) => `  ${ id } ${ name }` )
						.join( '\n' ) }`
		);
	}
	return found.id;
}

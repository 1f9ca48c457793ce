import type { Contract } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';
import { UsageError } from './command.ts';

/**
 * The contract that a command names, by its own id or by its site's.
 *
 * @throws {UsageError} when there is none.
 */
export async function findContract( db: Db, id: string ): Promise< Contract > {
	const site = id.startsWith( 'sit_' )
		? await db
				.selectFrom( 'sites' )
				.where( 'id', '=', id )
				.select( [ 'provider_id', 'contract_id' ] )
				.executeTakeFirst()
		: undefined;
	const contract = await db
		.selectFrom( 'contracts' )
		.where( 'id', '=', site?.contract_id ?? id )
		.selectAll()
		.executeTakeFirst();
	if ( ! contract ) {
		throw new UsageError(
			`There is no ${
				id.startsWith( 'sit_' ) ? 'site' : 'contract'
			} ${ id }.`
		);
	}
	return contract;
}

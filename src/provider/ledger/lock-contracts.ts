import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import { withNext } from '../db/with-next.ts';
import type { LedgerContract } from './ledger-contract.ts';

const lock = statement(
	( _, value: ValueOf< Pick< LedgerContract, 'provider_id' | 'id' > > ) =>
		sql< never >`${ withNext } select 1 from contracts where provider_id = ${ value(
			'provider_id'
		) } and id = ${ value( 'id' ) } for no key update`
);

/**
 * Makes other writers of these contracts' minutes wait until this transaction ends. Taken in sorted order, so that two
 * that need several never wait for each other; tickets of the contract can still be written meanwhile.
 */
export async function lockContracts(
	trx: Trx,
	contracts: readonly Pick< LedgerContract, 'provider_id' | 'id' >[]
): Promise< void > {
	const sorted = [ ...contracts ].sort(
		( a, b ) =>
			compare( a.provider_id, b.provider_id ) || compare( a.id, b.id )
	);
	for ( const { provider_id, id } of sorted ) {
		await lock( trx, { provider_id, id } );
	}
}

const compare = ( a: string, b: string ): number =>
	Number( a > b ) - Number( a < b );

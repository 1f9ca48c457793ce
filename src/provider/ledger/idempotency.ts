import { createHash } from 'node:crypto';
import type { Trx } from '../db/database.ts';
import type { NewEntry } from './entry.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { LedgerError } from './ledger-error.ts';

/** SHA-256 of what a write asks for, whenever it is sent. */
export const fingerprintOf = ( asked: object ): string =>
	createHash( 'sha256' ).update( JSON.stringify( asked ) ).digest( 'hex' );

/**
 * The entry that an earlier write with this key made; null for a new key.
 *
 * @throws {LedgerError} `idempotency_conflict` when the key stood for something else.
 */
export async function findByKey(
	trx: Trx,
	{ provider_id, id }: LedgerContract,
	key: string,
	fingerprint: string
): Promise< NewEntry | null > {
	const known = await trx
		.selectFrom( 'minute_keys as k' )
		.innerJoin( 'minute_entries as e', ( join ) =>
			join
				.onRef( 'e.provider_id', '=', 'k.provider_id' )
				.onRef( 'e.contract_id', '=', 'k.contract_id' )
				.onRef( 'e.month', '=', 'k.month' )
				.onRef( 'e.id', '=', 'k.entry_id' )
		)
		.selectAll( 'e' )
		.select( 'k.fingerprint' )
		.where( 'k.provider_id', '=', provider_id )
		.where( 'k.contract_id', '=', id )
		.where( 'k.key', '=', key )
		.executeTakeFirst();
	if ( known && known.fingerprint !== fingerprint ) {
		throw new LedgerError(
			'idempotency_conflict',
			`The key "${ key }" was used for another entry.`
		);
	}
	return known ?? null;
}

/** Remembers which entry a key made. */
export async function keepKey(
	trx: Trx,
	contract: LedgerContract,
	key: string,
	fingerprint: string,
	entry: NewEntry
): Promise< void > {
	await trx
		.insertInto( 'minute_keys' )
		.values( {
			provider_id: contract.provider_id,
			contract_id: contract.id,
			key,
			fingerprint,
			month: entry.month,
			entry_id: entry.id,
		} )
		.execute();
}

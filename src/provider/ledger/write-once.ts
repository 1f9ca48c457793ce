import type { Millis } from '../clock/instant.ts';
import type { Trx } from '../db/database.ts';
import type { NewEntry } from './entry.ts';
import { findByKey, fingerprintOf, keepKey } from './idempotency.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { lockContracts } from './lock-contracts.ts';
import { settleLocked } from './settle.ts';

interface Write {
	contract: LedgerContract;
	at: Millis;
	key: string | null;
	/** What the write asks for, without when it was sent; the same key must ask for the same. */
	asked: object;
}

/**
 * Every write of the ledger: waits for its turn, answers a repeated key with what it made, brings the months up to date,
 * and then does what `book` says.
 */
export async function writeOnce(
	trx: Trx,
	{ contract, at, key, asked }: Write,
	book: () => Promise< NewEntry >
): Promise< NewEntry > {
	await lockContracts( trx, [ contract ] );
	const fingerprint = fingerprintOf( asked );
	const earlier =
		key === null
			? null
			: await findByKey( trx, contract, key, fingerprint );
	if ( earlier ) {
		return earlier;
	}
	await settleLocked( trx, contract, at );
	const entry = await book();
	if ( key !== null ) {
		await keepKey( trx, contract, key, fingerprint, entry );
	}
	return entry;
}

import type { Millis } from '../clock/instant.ts';
import type { Trx } from '../db/database.ts';
import { dueEntries } from './due-entries.ts';
import type { NewEntry } from './entry.ts';
import { consentToTicket, type GivenConsent } from './give-consent.ts';
import { insertEntries, insertEntryWithNext } from './insert-entries.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { lockContracts } from './lock-contracts.ts';
import { assertMinutes } from './rules.ts';
import { writtenThrough } from './settle.ts';

/**
 * Takes a contract's books into the hands of one transaction: until it ends nobody else writes into them. Lock and reading go to
 * the database together.
 *
 * @return the grants and lapses that are not written yet.
 */
export async function openBooks(
	trx: Trx,
	contract: LedgerContract,
	at: Millis
): Promise< readonly NewEntry[] > {
	await lockContracts( trx, [ contract ] );
	return dueEntries( contract, await writtenThrough( trx, contract ), at );
}

/**
 * Records in opened books that the client agreed to billable minutes for a ticket, together with the transaction's next
 * statement: that one fails should this one. For a write that has a key of its own; `giveConsent` is for all others.
 */
export async function writeConsent(
	trx: Trx,
	contract: LedgerContract,
	due: readonly NewEntry[],
	consent: Omit< GivenConsent, 'key' >
): Promise< void > {
	assertMinutes( consent.minutes_cap ?? 0, 0 );
	await insertEntries( trx, due );
	await insertEntryWithNext( trx, consentToTicket( contract, consent ) );
}

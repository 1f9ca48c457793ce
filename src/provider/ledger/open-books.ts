import type { MinutesSummary } from '../../contract/minutes.ts';
import type { Millis } from '../clock/instant.ts';
import type { Trx } from '../db/database.ts';
import { dueEntries } from './due-entries.ts';
import type { NewEntry } from './entry.ts';
import { consentToTicket, type GivenConsent } from './give-consent.ts';
import { insertEntries, insertEntryWithNext } from './insert-entries.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { lockContracts } from './lock-contracts.ts';
import { readMinutes } from './read-minutes.ts';
import { assertMinutes } from './rules.ts';
import { writtenThrough } from './settle.ts';

/** A contract's books in the hands of one transaction: until it ends nobody else writes into them. */
export interface OpenBooks {
	/** Where the minutes stand. */
	minutes: MinutesSummary;
	/** Grants and lapses that are not written yet. */
	due: readonly NewEntry[];
}

/** Opens the books for a write that must know first where the minutes stand: lock and readings go to the database together. */
export async function openBooks(
	trx: Trx,
	contract: LedgerContract,
	at: Millis
): Promise< OpenBooks > {
	await lockContracts( trx, [ contract ] );
	const [ written, minutes ] = await Promise.all( [
		writtenThrough( trx, contract ),
		readMinutes( trx, contract, at ),
	] );
	return { minutes, due: dueEntries( contract, written, at ) };
}

/**
 * Records in opened books that the client agreed to billable minutes for a ticket, together with the transaction's next
 * statement: that one fails should this one. For a write that has a key of its own; `giveConsent` is for all others.
 */
export async function writeConsent(
	trx: Trx,
	contract: LedgerContract,
	{ due }: OpenBooks,
	consent: Omit< GivenConsent, 'key' >
): Promise< void > {
	assertMinutes( consent.minutes_cap ?? 0, 0 );
	await insertEntries( trx, due );
	await insertEntryWithNext( trx, consentToTicket( contract, consent ) );
}

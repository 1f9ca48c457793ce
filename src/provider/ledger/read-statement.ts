import type { Books } from '../../contract/minutes.ts';
import type { Millis } from '../clock/instant.ts';
import type { Db } from '../db/database.ts';
import { dueEntries } from './due-entries.ts';
import { toMinuteEntry, type NewEntry } from './entry.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { lapsesAt } from './months.ts';
import { readEntriesOfMonth } from './read-entries.ts';

/**
 * A month as its entries tell it, as the books stood at an instant; what is due and not written yet is counted in,
 * so the answer does not depend on whether anybody has looked before. `expired` is 0 while the month is open.
 */
export async function readStatement(
	db: Db,
	contract: LedgerContract,
	month: string,
	at: Millis
): Promise< Books > {
	const written = await readEntriesOfMonth( db, contract, month, at );
	const entries = [
		...written,
		...missingEntries( contract, written, month, at ),
	].sort( byWriting );
	const sum = (
		value: 'minutes' | 'billable',
		...kinds: NewEntry[ 'kind' ][]
	) =>
		entries
			.filter( ( { kind } ) => kinds.includes( kind ) )
			.reduce( ( total, entry ) => total + entry[ value ], 0 );
	const granted = sum( 'minutes', 'grant' );
	const used = 0 - sum( 'minutes', 'use', 'correction' );
	return {
		month,
		zone: contract.zone,
		open: at < lapsesAt( contract, month ),
		granted,
		used,
		unused: Math.max( 0, granted - used ),
		expired: 0 - sum( 'minutes', 'lapse' ),
		over: sum( 'billable', 'use', 'correction' ),
		entries: entries.map( toMinuteEntry ),
	};
}

const byWriting = ( a: NewEntry, b: NewEntry ): number =>
	Number( a.written_at > b.written_at ) -
	Number( a.written_at < b.written_at );

/** The month's grant and lapse when they are due and nobody has written them; of a month that lapsed nothing is left. */
function missingEntries(
	contract: LedgerContract,
	written: readonly NewEntry[],
	month: string,
	at: Millis
): NewEntry[] {
	const granted = written.some( ( { kind } ) => kind === 'grant' );
	const balance = written.reduce(
		( total, { minutes } ) => total + minutes,
		0
	);
	const due = dueEntries( contract, granted ? { month, balance } : null, at );
	return due.filter( ( entry ) => entry.month === month );
}

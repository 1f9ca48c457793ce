import { nextMonths } from '../clock/local-date.ts';
import type { Millis } from '../clock/instant.ts';
import { toEntry, type NewEntry } from './entry.ts';
import { dueEntryId } from './entry-id.ts';
import type { LedgerContract } from './ledger-contract.ts';
import { grantedAt, grantOf, lapsesAt, monthOf } from './months.ts';

/** How far the books of a contract are written: the last month with a grant, and what is left of it. */
export interface WrittenThrough {
	month: string;
	balance: number;
}

/**
 * The grants and lapses that are due at an instant and not written yet: they follow from the contract alone, so a
 * contract that nobody touched for years comes up to date at once, and any reader may know them before they are written.
 */
export function dueEntries(
	contract: LedgerContract,
	written: WrittenThrough | null,
	at: Millis
): NewEntry[] {
	const due: NewEntry[] = [];
	const now = monthOf( contract, at );
	if ( written && written.month < now ) {
		due.push( ...lapse( contract, written.month, written.balance ) );
	}
	const first = written
		? nextMonths( written.month )
		: contract.starts_on.slice( 0, 7 );
	// A month after the contract's end grants nothing, so nothing lapses of it.
	for (
		let month = first;
		grantedAt( contract, month ) <= at;
		month = nextMonths( month )
	) {
		due.push(
			...grant( contract, month ),
			...( month < now
				? lapse( contract, month, grantOf( contract, month ) )
				: [] )
		);
	}
	return due;
}

function grant( contract: LedgerContract, month: string ): NewEntry[] {
	const minutes = grantOf( contract, month );
	return minutes > 0
		? [
				dueEntry(
					contract,
					'grant',
					month,
					minutes,
					grantedAt( contract, month )
				),
		  ]
		: [];
}

const lapse = (
	contract: LedgerContract,
	month: string,
	left: number
): NewEntry[] =>
	left > 0
		? [
				dueEntry(
					contract,
					'lapse',
					month,
					-left,
					lapsesAt( contract, month )
				),
		  ]
		: [];

function dueEntry(
	contract: LedgerContract,
	kind: 'grant' | 'lapse',
	month: string,
	minutes: number,
	at: Millis
): NewEntry {
	const instant = new Date( at ).toISOString();
	const id = dueEntryId( at, contract.provider_id, contract.id, month, kind );
	return toEntry( contract, {
		id,
		kind,
		month,
		minutes,
		worked_at: instant,
		written_at: instant,
	} );
}

import type { Generated } from 'kysely';
import type { InstantColumn } from './columns.ts';

/** Minutes of contracts, only ever inserted; see migrations/0002-ledger.ts for the rules that the table itself keeps. */
export interface MinuteEntriesTable {
	provider_id: string;
	contract_id: string;
	/** The month of the work in the contract's zone, `2026-03`. */
	month: string;
	id: string;
	/** Place in the month's chain; the table counts. */
	seq: Generated< number >;
	kind: 'grant' | 'use' | 'consent' | 'correction' | 'lapse';
	/** How the allowance changes: a grant adds, a use takes. */
	minutes: number;
	/** What goes beyond the allowance; a correction may take it back. */
	billable: number;
	/** Work that costs nothing: neither from the allowance nor billable; a correction may take it back. */
	included: Generated< number >;
	/** Only of a consent: the billable minutes agreed to in all for this work. */
	consented: number | null;
	/** The month's allowance and its billable sum after this entry; the table counts. */
	balance: Generated< number >;
	billed: Generated< number >;
	/** What one consent covers: a ticket, or the entry's own work. */
	scope: string;
	ticket_id: string | null;
	worked_at: InstantColumn;
	/** When it entered the books: a month's grant and lapse do so at its turn, whoever notes them later. */
	written_at: InstantColumn;
	/** When the database took it. */
	recorded_at: Generated< string >;
	person: string;
	work: string;
}

/** One row for each write that was given a key, so that sending it twice books once. */
export interface MinuteKeysTable {
	provider_id: string;
	contract_id: string;
	key: string;
	fingerprint: string;
	month: string;
	entry_id: string;
}

/** The tables of migrations/0002-ledger.ts. */
export interface LedgerSchema {
	minute_entries: MinuteEntriesTable;
	minute_keys: MinuteKeysTable;
}

import type { MinuteEntry } from '../../contract/minutes.ts';
import type { LedgerContract } from './ledger-contract.ts';

/** An entry before the table has counted it; instants as ISO text. */
export interface NewEntry {
	provider_id: string;
	contract_id: string;
	month: string;
	id: string;
	kind: MinuteEntry[ 'kind' ];
	minutes: number;
	billable: number;
	included: number;
	consented: number | null;
	scope: string;
	ticket_id: string | null;
	worked_at: string;
	written_at: string;
	person: string;
	work: string;
}

/** What an entry has beside the contract's own names. */
export type EntryParts = Pick<
	NewEntry,
	'month' | 'id' | 'kind' | 'worked_at' | 'written_at'
> &
	Partial< NewEntry >;

/** An entry of a contract; what is not named is nothing. */
export const toEntry = (
	contract: LedgerContract,
	parts: EntryParts
): NewEntry => ( {
	provider_id: contract.provider_id,
	contract_id: contract.id,
	minutes: 0,
	billable: 0,
	included: 0,
	consented: null,
	scope: parts.id,
	ticket_id: null,
	person: '',
	work: '',
	...parts,
} );

/** An entry as a statement shows it. */
export const toMinuteEntry = ( entry: NewEntry ): MinuteEntry => ( {
	id: entry.id,
	kind: entry.kind,
	minutes: entry.minutes,
	billable: entry.billable,
	included: entry.included,
	consented: entry.consented,
	worked_at: entry.worked_at,
	written_at: entry.written_at,
	person: entry.person,
	work: entry.work,
	ticket_id: entry.ticket_id,
} );

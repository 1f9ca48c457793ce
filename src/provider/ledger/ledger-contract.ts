import type { LocalDate } from '../clock/local-date.ts';

/** What the ledger must know of a contract. */
export interface LedgerContract {
	provider_id: string;
	id: string;
	/** Where its months turn. */
	zone: string;
	starts_on: LocalDate;
	/** The last day, included; null while it runs on. */
	ends_on: LocalDate | null;
	/** Fair-use minutes a calendar month; 0 for a plan without. */
	allowance_minutes: number;
	/** Months up to this one were settled with the client: they take corrections only. */
	closed_through?: string | null;
}

import * as z from 'zod';
import { instant, minuteEntryId, minutes, month, ticketId } from './ids.ts';

/**
 * The allowance of the running month. `remaining` = granted - used, never below 0. `lapses_at`: when the rest is gone, the
 * turn of the month or the end of the contract's last day, whichever comes first.
 */
export const allowance = z.strictObject( {
	month,
	granted: minutes,
	used: minutes,
	remaining: minutes,
	lapses_at: instant,
} );
export type Allowance = z.infer< typeof allowance >;

/**
 * Minutes of a contract, now. `allowance` is null for a plan without one. `reserved` are billable minutes that the client
 * agreed to, for tickets that are still open, and that are not booked yet: they lie beyond the allowance and take nothing
 * from it. `billable` counts what was booked beyond the allowance this month.
 */
export const minutesSummary = z.strictObject( {
	allowance: allowance.nullable(),
	reserved: z.int().min( 0 ),
	billable: minutes,
} );
export type MinutesSummary = z.infer< typeof minutesSummary >;

export const ENTRY_KINDS = [
	'grant',
	'use',
	'consent',
	'correction',
	'lapse',
] as const;

/**
 * One line of the books. `minutes` is signed as it changes the allowance; `billable` is what goes beyond it; `included` is
 * work that costs nothing, left out in answers of providers that know none; `consented` is the cap in all of a consent, null for every other kind.
 */
export const minuteEntry = z.strictObject( {
	id: minuteEntryId,
	kind: z.enum( ENTRY_KINDS ),
	minutes: z.int(),
	billable: z.int(),
	included: z.int().optional(),
	consented: minutes.nullable(),
	worked_at: instant,
	written_at: instant,
	person: z.string(),
	work: z.string(),
	ticket_id: ticketId.nullable(),
} );
export type MinuteEntry = z.infer< typeof minuteEntry >;

/**
 * An entry as a reader of the site sees it. `hidden`: it belongs to a ticket of somebody else, so the reader sees its
 * minutes and nothing more.
 */
export const statementEntry = z.strictObject( {
	...minuteEntry.shape,
	ticket_number: z.int().min( 1 ).nullable(),
	hidden: z.boolean(),
} );
export type StatementEntry = z.infer< typeof statementEntry >;

/**
 * A month of the books. `unused` is what of the grant was not used: still to be had while the month is open and the
 * contract runs, lapsed afterwards; `expired` is what the books have lapsed, 0 while the month is open.
 */
const statementSums = z.strictObject( {
	month,
	zone: z.string(),
	open: z.boolean(),
	granted: minutes,
	used: minutes,
	unused: minutes,
	expired: minutes,
	over: minutes,
} );

/**
 * What the minutes beyond the allowance come to, counted once on the month's minutes: without VAT, the VAT, with it; a half
 * cent goes up. The sums are null while the contract names no rate, those with VAT while it names none. Quotes are not in it.
 */
export const billedSum = z.strictObject( {
	minutes,
	currency: z.string(),
	hourly_rate_cents: z.int().nullable(),
	vat_percent: z.number().nullable(),
	total_cents: z.int().nullable(),
	vat_cents: z.int().nullable(),
	total_cents_with_vat: z.int().nullable(),
} );
export type BilledSum = z.infer< typeof billedSum >;

/**
 * An open ticket's part of what is reserved: minutes that were agreed to in all, and those of them that are not booked yet.
 * `hidden`: as of an entry.
 */
export const reservation = z.strictObject( {
	agreed: minutes,
	left: minutes,
	ticket_id: ticketId.nullable(),
	ticket_number: z.int().min( 1 ).nullable(),
	hidden: z.boolean(),
} );
export type Reservation = z.infer< typeof reservation >;

export const statement = z.strictObject( {
	...statementSums.shape,
	/** Null while nothing was billed beyond the allowance. */
	billed: billedSum.nullable(),
	/** What makes up the reserved minutes now, in the running month; none in any other. */
	reservations: z.array( reservation ).max( 10_000 ),
	entries: z.array( statementEntry ).max( 10_000 ),
} );
export type Statement = z.infer< typeof statement >;

/** A month as the ledger itself tells it, before anybody reads it. */
export type Books = z.infer< typeof statementSums > & {
	entries: MinuteEntry[];
};

/** A month of the books at the desk: every entry in full. */
export const deskStatement = z.strictObject( {
	...statementSums.shape,
	entries: z.array( minuteEntry ).max( 10_000 ),
} );
export type DeskStatement = z.infer< typeof deskStatement >;

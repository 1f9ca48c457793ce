import * as z from 'zod';
import { instant, minuteEntryId, minutes, month, ticketId } from './ids.ts';

/** The allowance of the running month; `reserved` waits for open tickets. `remaining` = granted - used - reserved, never below 0. */
export const allowance = z.strictObject( {
	month,
	granted: minutes,
	used: minutes,
	reserved: minutes,
	remaining: minutes,
	lapses_at: instant,
} );
export type Allowance = z.infer< typeof allowance >;

/** Minutes of a contract; `allowance` is null for a plan without one, `billable` counts consented minutes beyond it. */
export const minutesSummary = z.strictObject( {
	allowance: allowance.nullable(),
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

/** One line of a statement. `minutes` is signed as it changes the allowance; `billable` is what goes beyond it. */
export const minuteEntry = z.strictObject( {
	id: minuteEntryId,
	kind: z.enum( ENTRY_KINDS ),
	minutes: z.int(),
	billable: z.int(),
	worked_at: instant,
	written_at: instant,
	person: z.string(),
	work: z.string(),
	ticket_id: ticketId.nullable(),
} );
export type MinuteEntry = z.infer< typeof minuteEntry >;

export const statement = z.strictObject( {
	month,
	zone: z.string(),
	open: z.boolean(),
	granted: minutes,
	used: minutes,
	expired: minutes,
	over: minutes,
	entries: z.array( minuteEntry ),
} );
export type Statement = z.infer< typeof statement >;

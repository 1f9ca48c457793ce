import type { Selectable } from 'kysely';
import type {
	FindingsTable,
	QuoteDecisionsTable,
	QuoteEventsTable,
	QuoteRequestsTable,
	QuotesTable,
	QuoteVersionsTable,
} from '../db/quote-schema.ts';

export type QuoteRow = Selectable< QuotesTable >;
export type VersionRow = Selectable< QuoteVersionsTable >;
export type DecisionRow = Selectable< QuoteDecisionsTable >;
export type EventRow = Selectable< QuoteEventsTable >;
export type RequestRow = Selectable< QuoteRequestsTable >;
export type FindingRow = Selectable< FindingsTable >;

/** A quote with all that was ever written of it, versions and events oldest first. */
export interface QuoteRows {
	quote: QuoteRow;
	versions: VersionRow[];
	events: EventRow[];
	requests: RequestRow[];
	decision: DecisionRow | null;
	finding: FindingRow | null;
}

import type { Locale } from '../../contract/locale.ts';
import type {
	Finding,
	MinutesPrice,
	QuoteAttachment,
	QuoteEvent,
	QuoteLine,
	QuoteStatus,
	QuoteVat,
} from '../../contract/quote.ts';
import type { InstantColumn, JsonColumn } from './columns.ts';

export interface FindingsTable {
	provider_id: string;
	site_id: string;
	id: string;
	ticket_id: string;
	/** The plan's id of the slip. */
	slip: string;
	text: string;
	evidence: JsonColumn< Finding[ 'evidence' ] >;
	/** What the plan said when it was found. */
	min_cents: number;
	max_cents: number;
	agent_id: string;
	agent_name: string;
	found_at: InstantColumn;
}

/** The head: where a quote stands. What was said and decided is in the tables below, which only grow. */
export interface QuotesTable {
	provider_id: string;
	site_id: string;
	id: string;
	ticket_id: string;
	contract_id: string;
	finding_id: string | null;
	status: QuoteStatus;
	version: number;
	draft: JsonColumn< DraftContent > | null;
	draft_sha256: string | null;
	valid_until: InstantColumn | null;
	created_at: InstantColumn;
	updated_at: InstantColumn;
}

/** What an agent composed, with every rate and file looked up. */
export interface DraftContent {
	lines: QuoteLine[];
	valid_until: string;
	minutes_cap: number | null;
	note: string;
	attachments: QuoteAttachment[];
}

export interface QuoteVersionsTable {
	provider_id: string;
	site_id: string;
	quote_id: string;
	version: number;
	lines: JsonColumn< QuoteLine[] >;
	vat: JsonColumn< QuoteVat[] >;
	total_cents: number;
	vat_cents: number;
	total_cents_with_vat: number;
	currency: string;
	valid_until: InstantColumn;
	minutes_cap: number | null;
	minutes_price: JsonColumn< MinutesPrice > | null;
	note: string;
	attachments: JsonColumn< QuoteAttachment[] >;
	/** All that is shown except the sentence beside the button, as canonical JSON, and its hash. */
	document: string;
	document_sha256: string;
	agent_id: string;
	agent_name: string;
	sent_at: InstantColumn;
}

export interface QuoteDecisionsTable {
	provider_id: string;
	site_id: string;
	quote_id: string;
	version: number;
	decision: 'approved' | 'declined';
	total_cents: number;
	total_cents_with_vat: number;
	currency: string;
	document_sha256: string;
	text_version: number;
	locale: Locale;
	shown_sha256: string;
	person_ref: string;
	person_name: string;
	person_role: 'owner';
	note: string;
	decided_at: InstantColumn;
	/** The Idempotency-Key of the request. */
	key: string;
	/** The consent in the ledger that an approval with a cap opened. */
	consent_entry_id: string | null;
	/** The evidence record as canonical JSON, and its hash. */
	evidence: string;
	evidence_sha256: string;
}

export interface QuoteEventsTable {
	provider_id: string;
	site_id: string;
	quote_id: string;
	/** 1, 2, 3 … within the quote. */
	position: number;
	what: QuoteEvent[ 'what' ];
	version: number;
	by_kind: 'site' | 'agent' | 'system';
	by_ref: string | null;
	by_name: string;
	note: string;
	at: InstantColumn;
}

export interface QuoteRefusalsTable {
	provider_id: string;
	site_id: string;
	quote_id: string;
	at: InstantColumn;
	wanted: 'approve' | 'decline';
	happened: string;
	detail: string;
	person_ref: string;
	person_name: string;
	/** What the request said it saw, and what was held at that moment. */
	seen: JsonColumn< unknown >;
	held: JsonColumn< unknown >;
}

/** Who asked whom to approve which version. */
export interface QuoteRequestsTable {
	provider_id: string;
	site_id: string;
	quote_id: string;
	version: number;
	by_ref: string;
	by_name: string;
	to_ref: string;
	to_name: string;
	to_email: string | null;
	to_locale: Locale;
	note: string;
	at: InstantColumn;
}

export interface QuoteSchema {
	findings: FindingsTable;
	quotes: QuotesTable;
	quote_versions: QuoteVersionsTable;
	quote_decisions: QuoteDecisionsTable;
	quote_events: QuoteEventsTable;
	quote_refusals: QuoteRefusalsTable;
	quote_requests: QuoteRequestsTable;
}

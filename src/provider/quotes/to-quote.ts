import type { DeskQuote } from '../../contract/desk-quote.ts';
import type { Locale } from '../../contract/locale.ts';
import type {
	Finding,
	Quote,
	QuoteEnding,
	QuoteEvent,
	QuoteRequest,
	QuoteVersion,
} from '../../contract/quote.ts';
import { isEnding } from './to-state.ts';
import type {
	FindingRow,
	QuoteRows,
	RequestRow,
	VersionRow,
} from './quote-rows.ts';
import { statusAt } from './quote-state.ts';
import { shownIn } from './shown.ts';
import { computeTotals } from './totals.ts';

/** Who reads a quote, and when. */
export interface QuoteReader {
	locale: Locale;
	at: string;
	/** How old a sign-in may be for an approval of this sum with VAT, null when any will do; no question for who may not decide. */
	signInMinutes: ( ( cents: number ) => number | null ) | null;
	/** The plan's word for a slip, in the reader's language. */
	slipLabel: ( slip: string ) => string;
}

/** A quote as it stands at the instant; one that has run out reads the same whether or not a job has noted it. */
export function toQuote( rows: QuoteRows, reader: QuoteReader ): Quote {
	const { quote, versions, events, requests, finding } = rows;
	const status = statusAt( quote, reader.at );
	const last = versions.at( -1 );
	return {
		id: quote.id,
		ticket_id: quote.ticket_id,
		status,
		versions: versions.map( toVersion ),
		ending: endingOf( rows, status ),
		finding: finding && toFinding( finding, reader ),
		history: [
			...events
				.filter( ( { what } ) => what !== 'drafted' )
				.map( toEvent ),
			...( status === 'expired' && quote.status === 'sent'
				? [ ranOut( rows ) ]
				: [] ),
		],
		requests: requests.map( toRequest ),
		approval:
			last && reader.signInMinutes && status === 'sent'
				? approvalOf( last, reader.locale, reader.signInMinutes )
				: null,
	};
}

/** The same with what only agents see. */
export function toDeskQuote( rows: QuoteRows, reader: QuoteReader ): DeskQuote {
	const { draft, draft_sha256 } = rows.quote;
	return {
		...toQuote( rows, reader ),
		draft: draft && {
			...draft,
			attachments: draft.attachments.map( ( { id } ) => id ),
		},
		draft_totals: draft && computeTotals( draft.lines ),
		draft_sha256,
	};
}

function toVersion( row: VersionRow ): QuoteVersion {
	return {
		version: row.version,
		lines: row.lines,
		vat: row.vat,
		total_cents: row.total_cents,
		vat_cents: row.vat_cents,
		total_cents_with_vat: row.total_cents_with_vat,
		currency: row.currency,
		valid_until: row.valid_until,
		minutes_cap: row.minutes_cap,
		minutes_price: row.minutes_price,
		note: row.note,
		attachments: row.attachments,
		sent_at: row.sent_at,
		sent_by: row.agent_name,
	};
}

function toEvent( {
	what,
	version,
	by_name,
	at,
}: QuoteRows[ 'events' ][ number ] ): QuoteEvent {
	return { what, version, by: by_name, at };
}

function toRequest( {
	version,
	by_name,
	to_name,
	note,
	at,
}: RequestRow ): QuoteRequest {
	return { version, by: by_name, to: to_name, note, at };
}

function endingOf(
	rows: QuoteRows,
	status: Quote[ 'status' ]
): QuoteEnding | null {
	const event = rows.events.find( isEnding );
	if ( event ) {
		const { what, version, by_name, at, note } = event;
		const evidence_sha256 = rows.decision?.evidence_sha256 ?? null;
		return { what, version, by: by_name, at, note, evidence_sha256 };
	}
	return status === 'expired'
		? { ...ranOut( rows ), note: '', evidence_sha256: null }
		: null;
}

function ranOut( { quote }: QuoteRows ) {
	return {
		what: 'expired' as const,
		version: quote.version,
		by: '',
		at: quote.valid_until ?? quote.updated_at,
	};
}

function approvalOf(
	last: VersionRow,
	locale: Locale,
	signInMinutes: NonNullable< QuoteReader[ 'signInMinutes' ] >
): Quote[ 'approval' ] {
	const { text, sha256 } = shownIn( last, locale );
	return {
		text_version: text.version,
		locale,
		text: text.words,
		shown_sha256: sha256,
		sign_in_minutes: signInMinutes( last.total_cents_with_vat ),
	};
}

function toFinding( row: FindingRow, { slipLabel }: QuoteReader ): Finding {
	return {
		id: row.id,
		slip: row.slip,
		slip_label: slipLabel( row.slip ),
		text: row.text,
		evidence: row.evidence,
		min_cents: row.min_cents,
		max_cents: row.max_cents,
		found_by: row.agent_name,
		found_at: row.found_at,
	};
}

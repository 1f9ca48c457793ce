import {
	deskQuote,
	type DeskQuote,
	type DeskQuoteChanged,
} from '../../contract/desk-quote.ts';
import { quoteTotalsOf } from '../../contract/quote-totals.ts';
import type { QuoteDraft, QuoteVersion } from '../../contract/quote.ts';
import { numberedId } from './numbered-id.ts';

/** What a test writes of a version. */
export type VersionPart = Partial< QuoteVersion >;

/**
 * A version: an hour and a half of work at 80 euro, 21 % VAT.
 *
 * @param change What the test is about.
 */
export function buildQuoteVersion( change: VersionPart = {} ): QuoteVersion {
	const lines = change.lines ?? [
		{
			description: 'Repair the coupon field',
			quantity: 1.5,
			unit_cents: 8000,
			vat_percent: 21,
		},
	];
	const totals = quoteTotalsOf( lines );
	if ( 'what' in totals ) {
		throw new Error( 'These lines have no sums.' );
	}
	return {
		version: 1,
		lines,
		...totals,
		currency: 'EUR',
		valid_until: '2099-12-01T12:00:00.000Z',
		minutes_cap: 90,
		minutes_price: {
			hourly_rate_cents: 9500,
			total_cents: 14_250,
			total_cents_with_vat: 17_243,
		},
		note: 'As discussed.',
		attachments: [],
		sent_at: '2026-11-20T10:00:00.000Z',
		sent_by: 'Mirjam Bos',
		...change,
	};
}

/**
 * A quote on the first ticket: sent once unless the test says otherwise.
 *
 * @param change What the test is about.
 */
export function buildDeskQuote( change: Partial< DeskQuote > = {} ): DeskQuote {
	return deskQuote.parse( {
		id: numberedId( 'quo', 1 ),
		ticket_id: numberedId( 'tic', 1 ),
		status: 'sent',
		versions: [ buildQuoteVersion() ],
		ending: null,
		finding: null,
		history: [],
		approval: null,
		requests: [],
		draft: null,
		draft_totals: null,
		draft_sha256: null,
		...change,
	} );
}

/**
 * A quote as it is when only its draft is there.
 *
 * @param id    `quo_` and a ULID.
 * @param draft What was composed.
 */
export function buildDraftQuote(
	id: string,
	draft: QuoteDraft
): DeskQuoteChanged[ 'quote' ] {
	const lines = draft.lines.map( ( line ) => ( {
		...line,
		vat_percent: line.vat_percent ?? 21,
	} ) );
	const totals = quoteTotalsOf( lines );
	return buildDeskQuote( {
		id,
		status: 'draft',
		versions: [],
		draft: { ...draft, lines },
		draft_totals: 'what' in totals ? null : totals,
		draft_sha256: String( draft.lines.length ).repeat( 64 ).slice( 0, 64 ),
	} );
}

import type { Locale } from '../../contract/locale.ts';
import type { QuoteEnding } from '../../contract/quote.ts';
import { TEXT_VERSION } from './approval-text.ts';
import type { EventRow, QuoteRows } from './quote-rows.ts';
import type { Binding, Ended, QuoteState } from './quote-state.ts';
import { shownIn } from './shown.ts';

/** The rows as the rules see them. The binding is that of a reader in this language. */
export function toState(
	{ quote, versions, events, decision }: QuoteRows,
	locale: Locale
): QuoteState {
	const last = versions.at( -1 );
	const ending = events.find( isEnding );
	return {
		status: quote.status,
		version: quote.version,
		valid_until: quote.valid_until,
		draft_sha256: quote.draft_sha256,
		binding: last ? bindingOf( last, locale ) : null,
		ended: ending ? endedBy( ending, decision?.key ?? null ) : null,
	};
}

/** What a decision in this language must name. */
export function bindingOf(
	version: Parameters< typeof shownIn >[ 0 ],
	locale: Locale
): Binding {
	return {
		version: version.version,
		total_cents: version.total_cents,
		total_cents_with_vat: version.total_cents_with_vat,
		currency: version.currency,
		text_version: TEXT_VERSION,
		shown_sha256: shownIn( version, locale ).sha256,
	};
}

const ENDINGS = [ 'approved', 'declined', 'expired', 'withdrawn' ] as const;

type EndingRow = EventRow & { what: QuoteEnding[ 'what' ] };

export function isEnding( event: EventRow ): event is EndingRow {
	return ( ENDINGS as readonly string[] ).includes( event.what );
}

function endedBy( event: EndingRow, key: string | null ): Ended {
	return {
		what: event.what,
		version: event.version,
		by: event.by_name,
		at: event.at,
		ref: event.by_ref,
		key,
	};
}

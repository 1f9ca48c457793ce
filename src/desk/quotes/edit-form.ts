import type { DeskQuote } from '../../contract/desk-quote.ts';
import {
	emptyQuoteForm,
	newKeys,
	type QuoteFormValue,
	toFormContent,
} from './quote-form-value.ts';

/**
 * The composer, filled with a quote to go on with: its draft, or the version that counts.
 *
 * @param quote A draft or a quote that was sent.
 */
export function editForm( quote: DeskQuote ): QuoteFormValue {
	const content = quote.versions.at( -1 ) ?? quote.draft;
	return {
		...emptyQuoteForm(),
		...newKeys(),
		kind: quote.status === 'draft' ? 'draft' : 'revise',
		quoteId: quote.id,
		seen:
			quote.status === 'draft'
				? quote.draft_sha256
				: quote.versions.length,
		...( content ? toFormContent( content ) : {} ),
	};
}

import type { DeskQuote } from '../../contract/desk-quote.ts';
import type { QuoteFormValue } from './quote-form-value.ts';

/**
 * Whether somebody did something to the quote since this form began.
 *
 * @param value The form.
 * @param quote The quote as it is now.
 */
export function isOvertaken(
	value: QuoteFormValue,
	quote: DeskQuote
): boolean {
	switch ( value.kind ) {
		case 'new':
			return false;
		case 'draft':
			return (
				quote.status !== 'draft' || quote.draft_sha256 !== value.seen
			);
		case 'revise':
			return (
				quote.status !== 'sent' || quote.versions.length !== value.seen
			);
	}
}

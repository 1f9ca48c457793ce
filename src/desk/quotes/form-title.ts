import { __, sprintf } from '@wordpress/i18n';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import type { QuoteFormValue } from './quote-form-value.ts';

/**
 * What is being composed.
 *
 * @param value The form.
 * @param quote The quote as it is now; null for a new one.
 */
export function formTitle(
	value: QuoteFormValue,
	quote: DeskQuote | null
): string {
	switch ( value.kind ) {
		case 'new':
			return __( 'A new quote', 'deskside' );
		case 'draft':
			return __( 'The draft of a quote', 'deskside' );
		case 'revise':
			return sprintf(
				/* translators: %d: number of a version */
				__( 'Version %d of the quote', 'deskside' ),
				( quote?.versions.length ?? 0 ) + 1
			);
	}
}

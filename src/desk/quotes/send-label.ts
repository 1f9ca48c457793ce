import { __, sprintf } from '@wordpress/i18n';
import type { QuoteFormValue } from './quote-form-value.ts';

/**
 * The button names the sum, so that nobody sends another one than they think.
 *
 * @param form  The form.
 * @param total With VAT; null while it cannot be counted.
 */
export function sendLabel(
	{ kind }: QuoteFormValue,
	total: string | null
): string {
	if ( total === null ) {
		return __( 'Send to the client', 'deskside' );
	}
	return sprintf(
		kind === 'revise'
			? /* translators: %s: an amount of money */
			  __( 'Send the new version: %s', 'deskside' )
			: /* translators: %s: an amount of money */
			  __( 'Send to the client: %s', 'deskside' ),
		total
	);
}

import { __ } from '@wordpress/i18n';
import type { QuoteStatus } from '../../../../contract/quote.ts';

/** Where a quote stands, in plain words. */
export function describeQuoteStatus( status: QuoteStatus ): string {
	switch ( status ) {
		case 'draft':
			return __( 'Draft', 'deskside' );
		case 'sent':
			return __( 'Waits for a decision', 'deskside' );
		case 'approved':
			return __( 'Approved', 'deskside' );
		case 'declined':
			return __( 'Declined', 'deskside' );
		case 'expired':
			return __( 'Expired', 'deskside' );
		case 'withdrawn':
			return __( 'Withdrawn', 'deskside' );
	}
}

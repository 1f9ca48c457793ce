import { _x } from '@wordpress/i18n';
import type { QuoteStatus } from '../../contract/quote.ts';

/**
 * Where a quote stands, in a word.
 *
 * @param status The contract's.
 */
export function quoteStatusLabel( status: QuoteStatus ): string {
	switch ( status ) {
		case 'draft':
			return _x( 'Draft', 'status of a quote', 'deskside' );
		case 'sent':
			return _x( 'Sent', 'status of a quote', 'deskside' );
		case 'approved':
			return _x( 'Approved', 'status of a quote', 'deskside' );
		case 'declined':
			return _x( 'Declined', 'status of a quote', 'deskside' );
		case 'expired':
			return _x( 'Expired', 'status of a quote', 'deskside' );
		case 'withdrawn':
			return _x( 'Withdrawn', 'status of a quote', 'deskside' );
	}
}

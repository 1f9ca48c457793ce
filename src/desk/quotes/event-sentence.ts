import { __, sprintf } from '@wordpress/i18n';
import type { QuoteEvent } from '../../contract/quote.ts';

/**
 * One thing that happened to a quote.
 *
 * @param event The contract's.
 */
export function eventSentence( { what, by, version }: QuoteEvent ): string {
	switch ( what ) {
		case 'drafted':
			/* translators: %s: a person's name */
			return sprintf( __( '%s began it', 'deskside' ), by );
		case 'sent':
		case 'revised':
			/* translators: 1: a person's name, 2: number of a version */
			return sprintf(
				__( '%1$s sent version %2$d', 'deskside' ),
				by,
				version
			);
		case 'questioned':
			/* translators: 1: a person's name, 2: number of a version */
			return sprintf(
				__( '%1$s asked about version %2$d', 'deskside' ),
				by,
				version
			);
		case 'approved':
			/* translators: 1: a person's name, 2: number of a version */
			return sprintf(
				__( '%1$s approved version %2$d', 'deskside' ),
				by,
				version
			);
		case 'declined':
			/* translators: 1: a person's name, 2: number of a version */
			return sprintf(
				__( '%1$s declined version %2$d', 'deskside' ),
				by,
				version
			);
		case 'expired':
			/* translators: %d: number of a version */
			return sprintf(
				__( 'The validity of version %d ended', 'deskside' ),
				version
			);
		case 'withdrawn':
			/* translators: %s: a person's name */
			return sprintf( __( '%s withdrew it', 'deskside' ), by );
	}
}

import { __, sprintf } from '@wordpress/i18n';
import type { QuoteEnding } from '../../contract/quote.ts';
import { formatInstant } from '../format/format-instant.ts';

/**
 * How a quote ended: who, which version, when.
 *
 * @param ending The contract's.
 */
export function endingSentence( {
	what,
	by,
	version,
	at,
}: QuoteEnding ): string {
	const when = formatInstant( at );
	switch ( what ) {
		case 'approved':
			/* translators: 1: a person's name, 2: number of a version, 3: a date and time */
			return sprintf(
				__( '%1$s approved version %2$d, %3$s.', 'deskside' ),
				by,
				version,
				when
			);
		case 'declined':
			/* translators: 1: a person's name, 2: number of a version, 3: a date and time */
			return sprintf(
				__( '%1$s declined version %2$d, %3$s.', 'deskside' ),
				by,
				version,
				when
			);
		case 'withdrawn':
			/* translators: 1: a person's name, 2: a date and time */
			return sprintf(
				__( '%1$s withdrew it, %2$s.', 'deskside' ),
				by,
				when
			);
		case 'expired':
			/* translators: %s: a date and time */
			return sprintf(
				__( 'Its validity ended %s; nobody had decided.', 'deskside' ),
				when
			);
	}
}

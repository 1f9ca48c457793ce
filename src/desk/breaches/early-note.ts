import { __, sprintf } from '@wordpress/i18n';
import { formatInstant } from '../format/format-instant.ts';

/**
 * What to know before work is begun on a ticket whose plan has an earliest time; null when there is none.
 *
 * @param earliest ISO 8601; null: it may begin at once.
 * @param now      Milliseconds since 1970.
 */
export function earlyNote(
	earliest: string | null,
	now: number
): string | null {
	if ( earliest === null ) {
		return null;
	}
	return Date.parse( earliest ) > now
		? sprintf(
				/* translators: %s: a date and time */
				__(
					'Not before %s: whoever takes it or answers sooner begins early, and that is noted.',
					'deskside'
				),
				formatInstant( earliest )
		  )
		: sprintf(
				/* translators: %s: a date and time */
				__( 'Not before %s.', 'deskside' ),
				formatInstant( earliest )
		  );
}

import { __, _n, sprintf } from '@wordpress/i18n';
import { formatMonth } from '../format/format-month.ts';

/**
 * How many minutes stand in the books for a ticket in a month.
 *
 * @param booked Minutes.
 * @param month  Like `2026-11`.
 */
export function bookedSentence( booked: number, month: string ): string {
	return booked === 0
		? sprintf(
				/* translators: %s: a month and year */
				__( 'Nothing is booked on this ticket in %s.', 'deskside' ),
				formatMonth( month )
		  )
		: sprintf(
				/* translators: 1: number of minutes, 2: a month and year */
				_n(
					'%1$d minute is booked on this ticket in %2$s.',
					'%1$d minutes are booked on this ticket in %2$s.',
					booked,
					'deskside'
				),
				booked,
				formatMonth( month )
		  );
}

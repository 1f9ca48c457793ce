import { __, _n, sprintf } from '@wordpress/i18n';
import { formatInstant } from './format-instant.ts';

/**
 * A deadline with how many working days away it is, where the promise counts such days: `25 Nov, 10:00, 2 working days`.
 *
 * @param latest When it is.
 * @param days   0 is today; null for a promise that runs day and night.
 */
export function formatDueDays( latest: string, days: number | null ): string {
	const moment = formatInstant( latest );
	return days === null || Date.parse( latest ) < Date.now()
		? moment
		: sprintf(
				/* translators: 1: a day and time, 2: how far away: "still today", "1 working day", "2 working days". */
				__( '%1$s, %2$s', 'deskside' ),
				moment,
				days === 0
					? __( 'still today', 'deskside' )
					: sprintf(
							/* translators: %d: a number of working days. */
							_n(
								'%d working day',
								'%d working days',
								days,
								'deskside'
							),
							days
					  )
		  );
}

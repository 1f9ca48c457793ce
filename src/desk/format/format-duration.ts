import { __, sprintf } from '@wordpress/i18n';

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * A span of time in its two largest units, short enough for a line of the queue.
 *
 * @param total Whole minutes, 0 or more.
 * @example formatDuration( 135 ) // '2 h 15 min'
 */
export function formatDuration( total: number ): string {
	const days = Math.floor( total / DAY );
	const hours = Math.floor( ( total % DAY ) / HOUR );
	const rest = total % HOUR;
	if ( days > 0 ) {
		return hours > 0
			? /* translators: 1: number of days, 2: number of hours; "d" and "h" are the units, short */
			  sprintf( __( '%1$d d %2$d h', 'deskside' ), days, hours )
			: /* translators: %d: number of days; "d" is the unit, short */
			  sprintf( __( '%d d', 'deskside' ), days );
	}
	if ( hours > 0 ) {
		return rest > 0
			? /* translators: 1: number of hours, 2: number of minutes; "h" and "min" are the units, short */
			  sprintf( __( '%1$d h %2$d min', 'deskside' ), hours, rest )
			: /* translators: %d: number of hours; "h" is the unit, short */
			  sprintf( __( '%d h', 'deskside' ), hours );
	}
	/* translators: %d: number of minutes; "min" is the unit, short */
	return sprintf( __( '%d min', 'deskside' ), rest );
}

import type { Calendar } from './calendar-schema.ts';
import { DAY, type Millis } from './instant.ts';
import { officeTime } from './office-time.ts';
import { instantOfLocal, localAt } from './zone.ts';

/** A deadline further away is told by its date; nobody counts that many days. */
const MOST = 400;

/**
 * How many days on which the office opens lie after the day of `from`, up to and with the day of `to`, in the calendar's zone.
 * What people mean by "in two working days": the day that one asks on is not counted.
 */
export function countWorkingDays(
	calendar: Calendar,
	from: Millis,
	to: Millis
): number {
	const { zone } = calendar;
	const office = officeTime( calendar );
	const first = midnight( localAt( zone, from ) ) + DAY;
	const last = Math.min(
		midnight( localAt( zone, to ) ),
		first + ( MOST - 1 ) * DAY
	);
	let count = 0;
	// Numbers, not dates as text: each thread that is read counts.
	for ( let day = first; day <= last; day += DAY ) {
		const open = office.openBetween(
			instantOfLocal( zone, day ),
			instantOfLocal( zone, day + DAY )
		);
		count += open > 0 ? 1 : 0;
	}
	return count;
}

/** The local midnight before a local time. */
const midnight = ( local: Millis ): Millis => Math.floor( local / DAY ) * DAY;

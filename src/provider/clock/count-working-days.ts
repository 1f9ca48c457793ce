import type { Calendar } from './calendar-schema.ts';
import type { Millis } from './instant.ts';
import { addDays, dateAt, startOfDate } from './local-date.ts';
import { officeTime } from './office-time.ts';

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
	const last = dateAt( zone, to );
	const office = officeTime( calendar );
	let count = 0;
	let day = addDays( dateAt( zone, from ), 1 );
	for ( let ahead = 0; day <= last && ahead < MOST; ahead++ ) {
		const next = addDays( day, 1 );
		const open = office.openBetween(
			startOfDate( zone, day ),
			startOfDate( zone, next )
		);
		count += open > 0 ? 1 : 0;
		day = next;
	}
	return count;
}

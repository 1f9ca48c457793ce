import type { Calendar } from './calendar-schema.ts';
import { ClockError } from './clock-error.ts';
import { DAY, type Millis } from './instant.ts';
import { officeTime } from './office-time.ts';

/** How far a closed calendar is searched for its next change: longer than any run of holidays. */
const LOOK_AHEAD = 400 * DAY;

/** Whether somebody is there at an instant. */
export const isOpenAt = ( calendar: Calendar, at: Millis ): boolean =>
	officeTime( calendar ).segments( at, at + 1 ).length > 0;

/** The next closing instant while open, the next opening one while closed; null when that never comes. */
export function nextChangeAt( calendar: Calendar, at: Millis ): Millis | null {
	try {
		const opening = officeTime( calendar ).advance( at, 0 );
		if ( opening > at ) {
			return opening;
		}
	} catch ( error ) {
		if ( error instanceof ClockError ) {
			return null;
		}
		throw error;
	}
	const [ first ] = officeTime( calendar ).segments( at, at + LOOK_AHEAD );
	return first && first[ 1 ] < at + LOOK_AHEAD ? first[ 1 ] : null;
}

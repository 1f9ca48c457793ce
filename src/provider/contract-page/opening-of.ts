import type { Locale } from '../../contract/locale.ts';
import type { Calendar } from '../clock/calendar-schema.ts';
import type { Millis } from '../clock/instant.ts';
import { isOpenAt, nextChangeAt } from '../clock/open-at.ts';
import { hoursInWords } from '../plans/phone-line.ts';
import type { Plan, PlanLine } from '../plans/plan-schema.ts';

interface Opening {
	open_now: boolean;
	until: string | null;
	hours: string;
}

/** Whether somebody is there at an instant, and until when; a plan's hours may be the office's own. */
export function openingOf(
	hours: PlanLine[ 'hours' ],
	{ office }: Plan,
	at: Millis,
	locale: Locale
): Opening {
	const calendar: Calendar | 'always' = hours === 'office' ? office : hours;
	if ( calendar === 'always' ) {
		return {
			open_now: true,
			until: null,
			hours: hoursInWords( calendar, locale ),
		};
	}
	const change = nextChangeAt( calendar, at );
	return {
		open_now: isOpenAt( calendar, at ),
		until: change === null ? null : new Date( change ).toISOString(),
		hours: hoursInWords( calendar, locale ),
	};
}

import { __, _n, sprintf } from '@wordpress/i18n';
import type { Response } from '../../contract/estimate.ts';
import type { Formats } from './formats.ts';

type Promised = Pick< Response, 'latest' | 'working_days' >;

/** `Wednesday 25 November at 10:00, 2 working days`: the count as the provider's calendar has it, where it counts such days. */
export function describeDue(
	{ working_days: days }: Promised,
	latest: string,
	formats: Formats
): string {
	const moment = formats.moment( latest );
	return days === null || days === undefined
		? moment
		: sprintf(
				/* translators: 1: a day and time, 2: how far away: "still today", "1 working day", "2 working days". */
				__( '%1$s, %2$s', 'deskside' ),
				moment,
				describeWorkingDays( days )
		  );
}

function describeWorkingDays( days: number ): string {
	return days === 0
		? __( 'still today', 'deskside' )
		: sprintf(
				/* translators: %d: a number of working days. */
				_n( '%d working day', '%d working days', days, 'deskside' ),
				days
		  );
}

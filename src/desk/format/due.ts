import { __, sprintf } from '@wordpress/i18n';
import { formatDuration } from './format-duration.ts';

const MINUTE_MS = 60_000;

/** From here on the line of the queue warns. */
const SOON_MINUTES = 60;

export interface Due {
	state: 'overdue' | 'soon' | 'later';
	text: string;
}

/**
 * How a deadline stands now.
 *
 * @param dueAt    The latest instant, ISO 8601.
 * @param isBreach Whether it is already too late at that very instant.
 * @param now      Milliseconds since 1970.
 */
export function due( dueAt: string, isBreach: boolean, now: number ): Due {
	const left = Date.parse( dueAt ) - now;
	if ( left < 0 || ( left === 0 && isBreach ) ) {
		/* translators: %s: a span of time, like "2 h 15 min" */
		const text = sprintf(
			__( 'overdue by %s', 'deskside' ),
			formatDuration( Math.floor( -left / MINUTE_MS ) )
		);
		return { state: 'overdue', text };
	}
	const minutes = Math.floor( left / MINUTE_MS );
	/* translators: %s: a span of time, like "2 h 15 min" */
	const text = sprintf(
		__( 'due in %s', 'deskside' ),
		formatDuration( minutes )
	);
	return { state: minutes < SOON_MINUTES ? 'soon' : 'later', text };
}

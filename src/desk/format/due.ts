import { __, sprintf } from '@wordpress/i18n';
import { formatDuration } from './format-duration.ts';

const MINUTE_MS = 60_000;

export interface Due {
	state: 'overdue' | 'soon' | 'later';
	text: string;
}

export interface Deadline {
	/** The latest instant, ISO 8601. */
	dueAt: string;
	/** Whether it is already too late at that very instant. */
	isBreach: boolean;
	/** From when on it is near, by the plan, ISO 8601; null while nobody knows. */
	warnAt: string | null;
}

/**
 * How a deadline stands now.
 *
 * @param deadline          Which.
 * @param deadline.dueAt    When it is.
 * @param deadline.isBreach Whether that instant is too late.
 * @param deadline.warnAt   When it comes near.
 * @param now               Milliseconds since 1970.
 */
export function due( { dueAt, isBreach, warnAt }: Deadline, now: number ): Due {
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
	const isNear = warnAt !== null && now >= Date.parse( warnAt );
	return { state: isNear ? 'soon' : 'later', text };
}

import type { Calendar } from './calendar-schema.ts';
import { ClockError } from './clock-error.ts';
import { SECOND, type Millis } from './instant.ts';
import { officeTime } from './office-time.ts';
import { mergePauses, type Pause } from './pause.ts';
import type { Span } from './span.ts';
import { wallTime, type Timeline } from './timeline.ts';

/** A calendar, or `wall` for a clock that never closes. */
export type Hours = Calendar | 'wall';

export const timelineOf = ( hours: Hours ): Timeline =>
	hours === 'wall' ? wallTime : officeTime( hours );

/**
 * The earliest instant by which `seconds` of open, unpaused time have run from `from` on; zero gives the next open
 * instant. A sum that is full at closing time ends there, not at the next opening.
 *
 * @throws {ClockError} `bad_duration`, `never_opens`, `too_far`, `paused_without_end`.
 */
export function addOpenTime(
	hours: Hours,
	from: Millis,
	seconds: number,
	pauses: readonly Pause[] = []
): Millis {
	if ( ! ( seconds >= 0 && seconds < Infinity ) ) {
		throw new ClockError(
			'bad_duration',
			`${ seconds } seconds cannot be added: a duration is 0 or more.`
		);
	}
	const timeline = timelineOf( hours );
	const open = seconds * SECOND;
	return open > 0
		? runFor( timeline, from, open, mergePauses( pauses ) )
		: nextOpen( timeline, from, mergePauses( pauses ) );
}

function runFor(
	timeline: Timeline,
	from: Millis,
	open: Millis,
	pauses: readonly Span[]
): Millis {
	let at = from;
	let left = open;
	for ( const [ start, end ] of pauses ) {
		if ( end <= at ) {
			continue;
		}
		const running = timeline.openBetween(
			at,
			Math.min( start, latestNeeded( timeline, at, left ) )
		);
		if ( running >= left ) {
			break;
		}
		left -= running;
		at = resumeAt( end );
	}
	return timeline.advance( at, left );
}

/** Without this a pause far away (or a broken date) would make the calendar compute every year up to it. */
const latestNeeded = ( timeline: Timeline, at: Millis, left: Millis ): Millis =>
	timeline.advance( at, left );

function nextOpen(
	timeline: Timeline,
	from: Millis,
	pauses: readonly Span[]
): Millis {
	let at = timeline.advance( from, 0 );
	for ( const [ start, end ] of pauses ) {
		if ( start <= at && at < end ) {
			at = timeline.advance( resumeAt( end ), 0 );
		}
	}
	return at;
}

function resumeAt( end: Millis ): Millis {
	if ( end === Infinity ) {
		throw new ClockError(
			'paused_without_end',
			'The clock stands still and nobody knows until when, so nothing is due.'
		);
	}
	return end;
}

/** Seconds of open, unpaused time in `[from, to)`; a reversed range is 0. */
export function openSeconds(
	hours: Hours,
	from: Millis,
	to: Millis,
	pauses: readonly Pause[] = []
): number {
	const timeline = timelineOf( hours );
	let open = timeline.openBetween( from, to );
	for ( const [ start, end ] of mergePauses( pauses ) ) {
		open -= timeline.openBetween(
			Math.max( from, start ),
			Math.min( to, end )
		);
	}
	return open / SECOND;
}

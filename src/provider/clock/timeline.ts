import type { Millis } from './instant.ts';
import type { Span } from './span.ts';

/** Something that runs at some times and stands at others: an office, or the wall clock, which never stands. */
export interface Timeline {
	/** Open milliseconds in `[from, to)`; 0 when reversed. */
	openBetween( from: Millis, to: Millis ): Millis;
	/** The earliest instant by which `open` milliseconds ran from `from` on; for 0 the next open instant. */
	advance( from: Millis, open: Millis ): Millis;
	/** The open segments that touch `[from, to)`, cut to it. */
	segments( from: Millis, to: Millis ): Span[];
}

/** Counts every millisecond: 24 h are 24 h, whatever the clocks on the wall do. */
export const wallTime: Timeline = {
	openBetween: ( from, to ) => Math.max( 0, to - from ),
	advance: ( from, open ) => from + open,
	segments: ( from, to ) => ( from < to ? [ [ from, to ] ] : [] ),
};

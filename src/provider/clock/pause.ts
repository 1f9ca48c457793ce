import type { Millis } from './instant.ts';
import { mergeSpans, type Span } from './span.ts';

/** A time in which a clock stands still, `[from, to)`; `to` is null while it lasts. */
export interface Pause {
	from: Millis;
	to: Millis | null;
	/** Why it stands still: a stable code such as `waiting_for_client` or `access_withheld`. */
	reason?: string;
}

/** Sorted, merged, without empty ones: two pauses in one minute stay two, overlapping ones count once. */
export const mergePauses = ( pauses: readonly Pause[] ): Span[] =>
	mergeSpans(
		pauses.map( ( { from, to } ): Span => [ from, to ?? Infinity ] )
	);

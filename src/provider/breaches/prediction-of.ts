import type { Prediction } from '../../contract/breach.ts';
import type { ClockRow } from './clock-file.ts';

/** The warning that a running clock gives at an instant: near its end and not over it. */
export function predictionOf(
	clock: ClockRow | null,
	at: string
): Prediction | null {
	if ( ! clock || clock.ended_at || ! clock.warn_at || ! clock.latest ) {
		return null;
	}
	const now = Date.parse( at );
	const latest = Date.parse( clock.latest );
	const isOver = clock.latest_is_breach ? now >= latest : now > latest;
	return now < Date.parse( clock.warn_at ) || isOver
		? null
		: {
				promise: clock.promise,
				latest: new Date( latest ).toISOString(),
				latest_is_breach: clock.latest_is_breach,
				warned_at: new Date( clock.warn_at ).toISOString(),
		  };
}

/** What a line of the queue says of it: when it comes near, and the warning that it gives now. */
export const nearOf = (
	clock: ClockRow | null,
	at: string
): { warn_at: string | null; predicted: Prediction | null } => ( {
	warn_at: clock?.warn_at ? new Date( clock.warn_at ).toISOString() : null,
	predicted: predictionOf( clock, at ),
} );

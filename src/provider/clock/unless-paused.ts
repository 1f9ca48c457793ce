import { ClockError } from './clock-error.ts';

/** What is computed of a deadline; null while its clock stands still and nobody knows until when. */
export function unlessPaused< Value >( compute: () => Value ): Value | null {
	try {
		return compute();
	} catch ( error ) {
		if (
			error instanceof ClockError &&
			error.code === 'paused_without_end'
		) {
			return null;
		}
		throw error;
	}
}

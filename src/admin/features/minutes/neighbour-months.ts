/** The month `by` months away from another, such as `2026-11`. */
function shift( month: string, by: number ): string {
	const [ year = 0, number = 1 ] = month.split( '-' ).map( Number );
	return new Date( Date.UTC( year, number - 1 + by ) )
		.toISOString()
		.slice( 0, 7 );
}

/** The month before. */
export const monthBefore = ( month: string ): string => shift( month, -1 );

/** The month after, `now` for the running one, null when there is none yet. */
export function monthAfter(
	shown: string,
	running: string | null
): string | null {
	if ( ! running || shown >= running ) {
		return null;
	}
	const after = shift( shown, 1 );
	return after === running ? 'now' : after;
}

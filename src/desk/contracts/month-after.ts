/**
 * Another month, some months away.
 *
 * @param month Like `2026-11`.
 * @param steps Months ahead, below 0 back.
 * @example monthAfter( '2026-12', 1 ) // '2027-01'
 */
export function monthAfter( month: string, steps: number ): string {
	const [ year = 0, number = 1 ] = month.split( '-' ).map( Number );
	return new Date( Date.UTC( year, number - 1 + steps, 1 ) )
		.toISOString()
		.slice( 0, 'yyyy-mm'.length );
}

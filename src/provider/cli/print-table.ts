/** Prints rows as columns that stand below each other; `none` when there are no rows. */
export function printTable(
	rows: readonly ( readonly string[] )[],
	none: string
): void {
	const widths = ( rows[ 0 ] ?? [] ).map( ( _cell, column ) =>
		Math.max( ...rows.map( ( row ) => row[ column ]?.length ?? 0 ) )
	);
	console.log(
		rows
			.map( ( row ) =>
				row
					.map( ( cell, column ) =>
						cell.padEnd( widths[ column ] ?? 0 )
					)
					.join( '  ' )
					.trimEnd()
			)
			.join( '\n' ) || none
	);
}

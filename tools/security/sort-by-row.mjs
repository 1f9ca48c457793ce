/**
 * Gives each row its tests, and says what does not fit.
 *
 * @param {Array<{ row: string, open?: string }>}                                rows  Of rows.json.
 * @param {Array<{ rows: string[], title: string, file: string }>} tests Of `findTests`.
 * @return {{ held: Object[], faults: string[] }} The rows with `tests`, and each mistake as a sentence that says what to do.
 */
export function sortByRow( rows, tests ) {
	const held = rows.map( ( row ) => ( {
		...row,
		tests: tests.filter( ( test ) => test.rows.includes( row.row ) ),
	} ) );
	const known = new Set( rows.map( ( { row } ) => row ) );
	return {
		held,
		faults: [
			...held.flatMap( faultOf ),
			...tests.flatMap( ( test ) =>
				test.rows
					.filter( ( row ) => ! known.has( row ) )
					.map(
						( row ) =>
							`${ test.file }: "${ test.title }" names ${ row }, which is no row of tools/security/rows.json.`
					)
			),
		],
	};
}

function faultOf( { row, open, tests } ) {
	if ( tests.length === 0 && ! open ) {
		return [
			`${ row } has lost its test. Write it again, or say in tools/security/rows.json ("open") why there is none.`,
		];
	}
	if ( tests.length > 0 && open ) {
		return [
			`${ row } has a test now: take "open" out of tools/security/rows.json.`,
		];
	}
	return [];
}

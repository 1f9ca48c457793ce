/** Counts Stryker's reports. */

const NOTICED = new Set( [ 'Killed', 'Timeout' ] );
const UNNOTICED = new Set( [ 'Survived', 'NoCoverage' ] );

/**
 * Sums reports up.
 *
 * @param {Object[]} reports Stryker's, of one file each.
 * @return {{ killed: number, total: number, score: number, survivors: Object[] }} `score` in per cent with one decimal; mutants that cannot run at all count nowhere.
 */
export function sumUp( reports ) {
	const mutants = reports.flatMap( ( { files } ) =>
		Object.entries( files ).flatMap(
			( [ file, { source, mutants: all } ] ) =>
				all.map( ( mutant ) => ( { file, source, ...mutant } ) )
		)
	);
	const killed = mutants.filter( ( { status } ) =>
		NOTICED.has( status )
	).length;
	const survivors = mutants.filter( ( { status } ) =>
		UNNOTICED.has( status )
	);
	const total = killed + survivors.length;
	return {
		killed,
		total,
		score: total === 0 ? 100 : Math.floor( ( killed / total ) * 1000 ) / 10,
		survivors: survivors.map( toSurvivor ),
	};
}

function toSurvivor( {
	file,
	source,
	mutatorName,
	location,
	replacement,
	status,
} ) {
	const { start, end } = location;
	const lines = source.split( '\n' );
	const original =
		start.line === end.line
			? lines[ start.line - 1 ].slice( start.column - 1, end.column - 1 )
			: `${ lines[ start.line - 1 ].slice( start.column - 1 ).trim() } …`;
	return {
		file,
		line: start.line,
		mutator: mutatorName,
		original,
		replacement: ( replacement ?? '' )
			.replace( /\s+/g, ' ' )
			.slice( 0, 100 ),
		covered: status === 'Survived',
	};
}

/**
 * A survivor in one line.
 *
 * @param {Object} survivor Of `sumUp`.
 * @return {string} Where, and what became what.
 */
export function describeSurvivor( {
	file,
	line,
	original,
	replacement,
	covered,
} ) {
	return `${ file }:${ line } ${ original } → ${ replacement }${
		covered ? '' : ' (no test comes here)'
	}`;
}

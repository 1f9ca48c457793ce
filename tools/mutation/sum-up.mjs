/** Counts what Stryker found. */

const NOTICED = new Set( [ 'Killed', 'Timeout' ] );
const UNNOTICED = new Set( [ 'Survived', 'NoCoverage' ] );

/**
 * A change of the code that no test noticed. What became what names it; its lines move with every edit and are good for
 * the very text that was mutated only.
 *
 * @typedef {Object} Survivor
 * @property {string}  original    The code, its first line only.
 * @property {string}  replacement What it was changed into.
 * @property {boolean} covered     Whether a test comes there at all.
 * @property {string}  lines       First and last line, `3-5`.
 */

/**
 * Sums up what Stryker's report says about a file.
 *
 * @param {{ source: string, mutants: Object[] }} file Of the report's `files`.
 * @return {{ noticed: number, total: number, survivors: Survivor[] }} Mutants that cannot run at all count nowhere.
 */
export function sumUpFile( { source, mutants } ) {
	const noticed = mutants.filter( ( { status } ) =>
		NOTICED.has( status )
	).length;
	const survivors = mutants
		.filter( ( { status } ) => UNNOTICED.has( status ) )
		.map( ( mutant ) => toSurvivor( source.split( '\n' ), mutant ) );
	return { noticed, total: noticed + survivors.length, survivors };
}

/**
 * Sums up the files of a room.
 *
 * @param {{ noticed: number, total: number }[]} files Of `sumUpFile`.
 * @return {{ noticed: number, total: number, score: number }} `score` in per cent with one decimal, never rounded up.
 */
export function sumUpRoom( files ) {
	const sum = ( name ) =>
		files.reduce( ( all, file ) => all + file[ name ], 0 );
	const [ noticed, total ] = [ sum( 'noticed' ), sum( 'total' ) ];
	const score =
		total === 0 ? 100 : Math.floor( ( noticed * 1000 ) / total ) / 10;
	return { noticed, total, score };
}

function toSurvivor( lines, { location, replacement, status } ) {
	const { start, end } = location;
	const first = lines[ start.line - 1 ];
	return {
		original:
			start.line === end.line
				? first.slice( start.column - 1, end.column - 1 )
				: `${ first.slice( start.column - 1 ).trim() } …`,
		replacement: ( replacement ?? '' )
			.replace( /\s+/g, ' ' )
			.slice( 0, 100 ),
		covered: status === 'Survived',
		lines: `${ start.line }-${ end.line }`,
	};
}

/**
 * A survivor in one line.
 *
 * @param {Survivor} survivor
 * @return {string} What became what.
 */
export const describeSurvivor = ( { original, replacement, covered } ) =>
	`${ original } → ${ replacement }${
		covered ? '' : ' (no test comes here)'
	}`;

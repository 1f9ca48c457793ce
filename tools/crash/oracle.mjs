/** What the provider acknowledged, kept by the process that outlives every kill. */

/**
 * @typedef {Object} Acknowledged
 * @property {'ticket' | 'message' | 'entry' | 'decision' | 'consent'} kind    What it is.
 * @property {string}                                                  mark    Words that only this one carries.
 * @property {string}                                                  ticket  The ticket it belongs to.
 * @property {number}                                                  minutes Of an entry; 0 for others.
 */

/**
 * An empty list.
 *
 * @return {{ list: Acknowledged[], answers: Array<{ request: Object, answer: string }>, acknowledge: ( things: Acknowledged[], request: Object, answer: string ) => void }} `answers` has each write with the answer it got.
 */
export function createOracle() {
	const list = [];
	const answers = [];
	return {
		list,
		answers,
		acknowledge: ( things, request, answer ) => {
			list.push( ...things );
			answers.push( { request, answer } );
		},
	};
}

/**
 * Compares what was acknowledged with what was found.
 *
 * @param {Acknowledged[]}                                                              acknowledged The oracle's list.
 * @param {Array<{ kind: string, mark: string, ticket: string, minutes: number }>}      found        All that is there now, once for each time.
 * @return {{ found: number, doubled: string[], problems: string[] }} `found` counts what is there exactly once, as it was acknowledged.
 */
export function judge( acknowledged, found ) {
	const byMark = Map.groupBy( found, nameOf );
	const problems = [];
	const doubled = [];
	for ( const wanted of acknowledged ) {
		const name = nameOf( wanted );
		const [ first, ...more ] = byMark.get( name ) ?? [];
		byMark.delete( name );
		if ( ! first ) {
			problems.push( `lost: ${ name }` );
		} else if ( more.length > 0 ) {
			doubled.push( name );
			problems.push( `${ more.length + 1 } times: ${ name }` );
		} else if (
			first.ticket !== wanted.ticket ||
			first.minutes !== wanted.minutes
		) {
			problems.push( `changed: ${ name }` );
		}
	}
	return {
		found: acknowledged.length - problems.length,
		doubled,
		problems: [
			...problems,
			...[ ...byMark.keys() ].map(
				( name ) => `nobody was told of: ${ name }`
			),
		],
	};
}

const nameOf = ( { kind, mark } ) => `${ kind } "${ mark }"`;

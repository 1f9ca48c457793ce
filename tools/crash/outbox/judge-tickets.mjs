/** Compares what the site saved with what the provider has. */

/**
 * Each ticket once, with its own words, and nothing left over.
 *
 * @param {string[]}                                          saved  ULIDs that the site called saved.
 * @param {Array<{ ulid: string, body: string }>}             found  Tickets at the provider, once for each time.
 * @param {Array<{ ulid: string, state: string }>}            rows   Rows of the outbox.
 * @return {string[]} Problems.
 */
export function judgeTickets( saved, found, rows ) {
	const byId = Map.groupBy( found, ( { ulid } ) => ulid );
	const states = new Map( rows.map( ( row ) => [ row.ulid, row.state ] ) );
	const problems = [];
	for ( const ulid of saved ) {
		const [ first, ...more ] = byId.get( ulid ) ?? [];
		byId.delete( ulid );
		if ( ! first ) {
			problems.push( `lost: ${ ulid }` );
		} else if ( more.length > 0 ) {
			problems.push( `${ more.length + 1 } times: ${ ulid }` );
		} else if ( first.body !== `Body tic_${ ulid }` ) {
			problems.push( `other words: ${ ulid }` );
		} else if ( states.get( ulid ) !== 'sent' ) {
			problems.push(
				`${ states.get( ulid ) ?? 'gone' } on the site: ${ ulid }`
			);
		}
	}
	return [
		...problems,
		...[ ...byId.keys() ].map( ( ulid ) => `nobody wrote: ${ ulid }` ),
	];
}

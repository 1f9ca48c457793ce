/** Reads over the desk's API all that is there of a run. */

/**
 * Everything that carries a mark, once for each time it is there.
 *
 * @param {Object} wires
 * @param {Object} wires.site  The site's wire.
 * @param {Object} wires.agent The agent's wire.
 * @return {Promise<{ found: Array<{ kind: string, mark: string, ticket: string, minutes: number }>, problems: string[] }>} Problems: a ticket whose minutes are not the sum of its entries.
 */
export async function readBack( { agent } ) {
	const found = [];
	const problems = [];
	for ( const { id, subject, minutes_used } of await queue( agent ) ) {
		const things = await thingsOf( agent, id );
		const entries = things.filter( ( { kind } ) => kind === 'entry' );
		if ( minutes_used !== sumOf( entries ) ) {
			problems.push(
				`${ id } says ${ minutes_used } minutes, its entries ${ sumOf(
					entries
				) }`
			);
		}
		found.push( { kind: 'ticket', mark: subject, ticket: id, minutes: 0 } );
		found.push( ...things );
	}
	return { found, problems };
}

/**
 * Minutes of things.
 *
 * @param {Array<{ minutes: number }>} things Any.
 * @return {number} Their sum.
 */
export function sumOf( things ) {
	return things.reduce( ( sum, { minutes } ) => sum + minutes, 0 );
}

/** Every open ticket that a writer made: the demo's have other subjects. */
async function queue( agent ) {
	const tickets = [];
	let next = null;
	do {
		const after = next ? `?after=${ encodeURIComponent( next ) }` : '';
		const page = await agent.get( `/v1/desk/queue${ after }` );
		tickets.push( ...page.tickets );
		next = page.next;
	} while ( next );
	return tickets.filter( ( { subject } ) =>
		subject.startsWith( 'Subject ' )
	);
}

async function thingsOf( agent, id ) {
	const path = `/v1/desk/tickets/${ id }`;
	const [ { ticket, entries }, { quotes } ] = await Promise.all( [
		agent.get( path ),
		agent.get( `${ path }/quotes` ),
	] );
	return [
		...ticket.messages
			.filter( ( { body } ) => body.startsWith( 'Body ' ) )
			.map( ( { body } ) => ( { kind: 'message', mark: body } ) ),
		...entries.flatMap( fromEntry ),
		...quotes.flatMap( fromQuote ),
	].map( ( thing ) => ( { minutes: 0, ...thing, ticket: id } ) );
}

function fromEntry( { kind, work, minutes, billable } ) {
	if ( kind === 'use' ) {
		return [ { kind: 'entry', mark: work, minutes: billable - minutes } ];
	}
	// The consent of an approval names its quote at the end: [quo_… v1 sha256:…].
	const quote = / \[(quo_\w+) v\d+ sha256:\w+\]$/.exec( work )?.[ 1 ];
	return kind === 'consent' && quote
		? [ { kind: 'consent', mark: quote } ]
		: [];
}

/** A decision is there as often as its quote's history tells of one. */
function fromQuote( { ending, history } ) {
	return history
		.filter( ( { what } ) => [ 'approved', 'declined' ].includes( what ) )
		.map( () => ( { kind: 'decision', mark: ending?.note ?? '' } ) );
}

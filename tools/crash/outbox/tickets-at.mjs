/**
 * Every ticket of a run that a provider has, once for each time, with its words: asked of the database itself.
 *
 * @param {{ query: ( sql: string ) => Promise<string> }} postgres From `postgresProcess`.
 * @return {Promise<Array<{ ulid: string, body: string }>>} In no order.
 */
export async function ticketsAt( { query } ) {
	const lines = await query(
		"select substr( t.id, 5 ), m.body from tickets t left join messages m on m.ticket_id = t.id where t.subject like 'Subject tic_%'"
	);
	return lines
		.split( '\n' )
		.filter( Boolean )
		.map( ( line ) => {
			const [ id, body ] = line.split( '\t' );
			return { ulid: id, body };
		} );
}

/** How things are when a run does not go on: the first question of whoever reads that it stood still. */

/**
 * Asks both databases and the provider; what cannot be asked says why.
 *
 * @param {{ site: { wpEval: ( code: string ) => Promise<string> }, postgres: { query: ( sql: string ) => Promise<string> }, provider: { log: () => string } }} stage From `setTheStage`.
 * @param {string[]}                                                                                                                                          lately What the senders said last.
 * @return {Promise<string>} Lines to print.
 */
export async function whatStands( { site, postgres, provider }, lately ) {
	const parts = {
		'the senders last': async () => lately.join( '\n' ),
		'the outbox': () =>
			site.wpEval(
				"deskside_load( 'outbox/table' ); foreach ( $GLOBALS['wpdb']->get_results( 'SELECT state, problem, COUNT(*) rows_of_it, MIN(attempts) least_attempts, MAX(attempts) most_attempts, MIN(next_try_at) - UNIX_TIMESTAMP() next_in, MAX(lease_until) - UNIX_TIMESTAMP() lease_for FROM ' . deskside_outbox_table() . ' GROUP BY state, problem' ) as $row ) { echo wp_json_encode( $row ), PHP_EOL; } foreach ( $GLOBALS['wpdb']->get_results( 'SHOW FULL PROCESSLIST' ) as $row ) { echo wp_json_encode( $row ), PHP_EOL; }"
			),
		'the provider’s database': () =>
			postgres.query(
				"select pid, state, wait_event_type, wait_event, now() - xact_start, now() - state_change, pg_blocking_pids( pid ), left( regexp_replace( query, '\\s+', ' ', 'g' ), 120 ) from pg_stat_activity where datname = 'deskside'"
			),
		'the provider’s log': async () => provider.log(),
	};
	const lines = [];
	for ( const [ name, ask ] of Object.entries( parts ) ) {
		const said = await ask().catch( ( error ) => String( error ) );
		lines.push( `-- ${ name }`, said );
	}
	return lines.join( '\n' );
}

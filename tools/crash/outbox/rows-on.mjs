/**
 * Every row of a site's outbox.
 *
 * @param {{ wpEval: ( code: string ) => Promise<string> }} site From `startWordPress`.
 * @return {Promise<Array<{ ulid: string, state: string }>>} In no order.
 */
export async function rowsOn( site ) {
	const rows = await site.wpEval(
		"deskside_load( 'outbox/table' ); echo wp_json_encode( $GLOBALS['wpdb']->get_results( 'SELECT id AS ulid, state FROM ' . deskside_outbox_table() ) );"
	);
	return JSON.parse( rows );
}

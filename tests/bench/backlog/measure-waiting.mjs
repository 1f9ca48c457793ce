/** A page while everything waits, against a page while nothing does. */

import { measureRounds } from './measure-rounds.mjs';

/** What `measureWaiting` measures. */
export const WAITING_ROW = 'everything waits, the provider is away';

/** Exchanges the table with one beside it, and tells the plugin. As in an outage, nothing is due. */
const EXCHANGE = `
	global $wpdb;
	deskside_load( 'outbox/schedule' );
	$table = deskside_outbox_table();
	$wpdb->query( "RENAME TABLE $table TO {$table}_x, {$table}_other TO $table, {$table}_x TO {$table}_other" );
	deskside_outbox_reschedule();`;

/**
 * Measures it; the outbox is full again afterwards.
 *
 * @param {{ site: Object, php: Object, rounds: number, isWanted: (row: string) => boolean }} stage The site, its PHP, how many pairs and of which rows.
 * @return {Promise<Object[]>} Rows of `measureRounds`.
 */
export async function measureWaiting( { site, php, rounds, isWanted } ) {
	await site.wpEval(
		`deskside_load( 'outbox/schedule' );
		$table = deskside_outbox_table();
		$GLOBALS['wpdb']->query( "CREATE TABLE {$table}_other LIKE $table" );
		deskside_outbox_hold( time() + HOUR_IN_SECONDS );
		deskside_outbox_reschedule();`
	);
	if ( ! isWanted( WAITING_ROW ) ) {
		return [];
	}
	let isFull = true;
	const turn = async ( on ) => {
		if ( on !== isFull ) {
			await site.wpEval( EXCHANGE );
			isFull = on;
		}
	};
	const row = await measureRounds( {
		...{ row: WAITING_ROW, php, rounds, turn },
	} );
	await turn( true );
	return [ row ];
}

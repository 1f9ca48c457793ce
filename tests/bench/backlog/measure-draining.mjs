/** A page while the backlog drains, against a page while the drain is held, by each way that runs it. */

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sleep } from '../../../tools/crash/sleep.mjs';
import { measureRounds } from './measure-rounds.mjs';

/** Until a drain that was held is at work again, or one at work is held. */
const SETTLE_MS = 60;

const FIGURES =
	"deskside_load( 'outbox/store' ); echo deskside_outbox_figures()['unsent'];";
const RUN = "deskside_load( 'outbox/run' ); deskside_outbox_run( 60 );";

/** The command as WP-CLI runs it. */
const COMMAND = `class WP_CLI {
	public static $commands = array();
	public static function success( $message ) {}
	public static function add_command( $name, $run, $options ) {
		self::$commands[ $name ] = array( $options['before_invoke'] ?? '__return_true', $run );
	}
}
require DESKSIDE_DIR . 'includes/cli.php';
list( $before, $run ) = WP_CLI::$commands['deskside outbox run'];
$before();
$run( array(), array() );`;

/**
 * Measures it and lets all of it drain.
 *
 * @param {{ site: Object, php: Object, rounds: number, isWanted: (row: string) => boolean }} stage The site, its PHP, how many pairs for each way and which ways.
 * @return {Promise<{ rows: Object[], seconds: number }>} Rows of `measureRounds`; seconds from the provider's return to the last ticket, held time included.
 */
export async function measureDraining( { site, php, rounds, isWanted } ) {
	const content = join( site.dir, 'wp-content' );
	const hold = join( content, 'hold-sends' );
	const began = Date.now();
	const turn = async ( on ) => {
		if ( on ) {
			rmSync( hold, { force: true } );
		} else {
			writeFileSync( hold, '' );
		}
		await sleep( SETTLE_MS );
	};
	await site.wpEval(
		"deskside_load( 'outbox/schedule' ); deskside_outbox_hurry( null ); deskside_outbox_reschedule();"
	);
	const rows = [];
	const wanted = WAYS.filter( ( { row } ) => isWanted( row ) );
	for ( const { row, headers, keep } of wanted ) {
		const before = Number( await site.wpEval( FIGURES ) );
		const state = { isOver: false };
		const kept = keep( { site, php }, state );
		rows.push( await measureRounds( { row, php, rounds, headers, turn } ) );
		state.isOver = true;
		await turn( true );
		await kept;
		const after = Number( await site.wpEval( FIGURES ) );
		if ( after === 0 || after === before ) {
			throw new Error( `${ row }: ${ before } waited, then ${ after }.` );
		}
		rows.at( -1 ).sent = before - after;
	}
	while ( Number( await site.wpEval( FIGURES ) ) > 0 ) {
		await site.wpEval( RUN );
		await sleep( 500 );
	}
	return { rows, seconds: Math.round( ( Date.now() - began ) / 1000 ) };
}

/** A visit does not run the outbox where another way is measured. */
const ALONE = { HTTP_X_BENCH_NO_RUN: '1' };

/** `keep` keeps the outbox running until it is over. */
const WAYS = [
	{
		row: 'draining by the visits themselves',
		headers: {},
		keep: () => Promise.resolve(),
	},
	{
		row: 'draining by the heartbeat',
		headers: ALONE,
		keep: ( { php }, state ) => beat( php, state ),
	},
	{
		row: 'draining by the command line',
		headers: ALONE,
		keep: async ( { site }, state ) => {
			while ( ! state.isOver ) {
				await site.wpEval( COMMAND );
				await sleep( 500 );
			}
		},
	},
];

/** What `measureDraining` measures. */
export const DRAINING_ROWS = WAYS.map( ( { row } ) => row );

/** Seconds between two heartbeats of an editor. */
const BEAT_SECONDS = 10;

/** As an open page does; whoever hears it has to have the answer soon. */
async function beat( php, state ) {
	const { text } = await php.ask( '/wp-admin/index.php', { headers: ALONE } );
	const nonce = /heartbeatSettings = .*?"nonce":"(\w+)"/.exec( text )?.[ 1 ];
	while ( ! state.isOver ) {
		const { text: answer, ms } = await php.ask(
			'/wp-admin/admin-ajax.php',
			{
				form: {
					action: 'heartbeat',
					_nonce: nonce,
					screen_id: 'dashboard',
				},
			}
		);
		if ( ! answer.includes( '"server_time"' ) || ms > 5_000 ) {
			throw new Error( `A heartbeat after ${ ms } ms: ${ answer }` );
		}
		for ( let s = 0; s < BEAT_SECONDS * 10 && ! state.isOver; s++ ) {
			await sleep( 100 );
		}
	}
}

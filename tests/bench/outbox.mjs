/**
 * A backlog after an outage: what it costs an admin page, and how it drains.
 *
 * `npm run bench -- outbox [--rows 10000] [--pairs 40] [--json FILE]`. The machine's PHP on SQLite, and a provider that answers
 * at once: only the site is measured. Pages are loaded in pairs, with the backlog and with an empty outbox, every other pair the
 * other way round, and a second "empty" beside it as the noise. Exits 1 when a page is slowed by more than a millisecond beyond
 * that noise, or when the backlog does not drain in order.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../../tools/paths.mjs';
import { logInCookies, startWordPress } from '../../tools/wordpress.mjs';
import { describeMachine } from './launcher/machine.mjs';

/** Source: issue 8, "without slowing an admin page". */
const BUDGET_MS = 1;
const PAGE = '/wp-admin/index.php';
const LOAD =
	"require WP_CONTENT_DIR . '/deskside-tests/support/in-site.php'; $table = deskside_outbox_table();";

async function main() {
	const { values } = parseArgs( {
		options: {
			rows: { type: 'string', default: '10000' },
			pairs: { type: 'string', default: '40' },
			json: { type: 'string' },
		},
	} );
	const folder = mkdtempSync( join( tmpdir(), 'deskside-backlog-' ) );
	const provider = await startProvider();
	const site = await startWordPress( {
		engine: 'native',
		dir: join( folder, 'site' ),
		pluginDir: inProject( 'build/deskside' ),
		mounts: { 'wp-content/deskside-tests': inProject( 'tests/php' ) },
		env: { DISABLE_WP_CRON: true },
	} );
	try {
		const result = await measure( site, provider, {
			rows: Number( values.rows ),
			pairs: Number( values.pairs ),
		} );
		console.log( JSON.stringify( result, null, '\t' ) );
		if ( values.json ) {
			writeFileSync(
				values.json,
				JSON.stringify(
					{
						machine: describeMachine( { wordpress: site.version } ),
						...result,
					},
					null,
					'\t'
				)
			);
		}
		return result.page.slower_ms <= BUDGET_MS + result.page.noise_ms &&
			result.drain.in_order &&
			result.drain.left === 0
			? 0
			: 1;
	} finally {
		await site.stop();
		provider.close();
		rmSync( folder, { recursive: true, force: true } );
	}
}

async function measure( site, provider, { rows, pairs } ) {
	provider.answerWith(
		await site.wpEval( `${ LOAD } echo wp_json_encode( build_changed() );` )
	);
	await fill( site, provider.origin, rows );
	await site.wpEval(
		`${ LOAD } $wpdb->query( "CREATE TABLE {$table}_none AS SELECT * FROM $table WHERE 1 = 0" );`
	);
	const page = await pagesInPairs( site, rows, pairs );
	const drain = await drained( site, provider );
	return { rows, page, drain };
}

/** Rows as an outage of some hours leaves them: waiting, with their next try to come. */
const fill = ( site, origin, rows ) =>
	site.wpEval( `${ LOAD }
		deskside_fill_outbox( '${ origin }', 1 );
		$first = deskside_outbox_find( build_ulid( 1 ) );
		$wpdb->query( 'BEGIN' );
		for ( $n = 2; $n <= ${ rows }; $n++ ) {
			deskside_outbox_insert( array( 'id' => build_ulid( $n ), 'ticket_id' => 'tic_' . build_ulid( $n ), 'payload' => str_replace( build_ulid( 1 ), build_ulid( $n ), $first['payload'] ) ) + $first );
		}
		$wpdb->query( 'COMMIT' );
		$wpdb->query( "UPDATE $table SET attempts = 3, next_try_at = " . ( time() + 3000 ) );
		deskside_outbox_reschedule();` );

async function pagesInPairs( site, rows, pairs ) {
	const cookie = ( await logInCookies( site.url ) )
		.map( ( { name, value } ) => `${ name }=${ value }` )
		.join( '; ' );
	const load = async ( full ) => {
		await show( site, full );
		const began = performance.now();
		await (
			await fetch( site.url + PAGE, { headers: { cookie } } )
		).text();
		return performance.now() - began;
	};
	const slower = [];
	const noise = [];
	await load( true );
	await load( false );
	for ( let pair = 0; pair < pairs; pair++ ) {
		const order =
			pair % 2 === 0 ? [ true, false, false ] : [ false, false, true ];
		const took = [];
		for ( const full of order ) {
			took.push( await load( full ) );
		}
		const [ full, empty, again ] =
			pair % 2 === 0 ? took : [ took[ 2 ], took[ 1 ], took[ 0 ] ];
		slower.push( full - empty );
		noise.push( Math.abs( again - empty ) );
	}
	await show( site, true );
	return {
		pairs,
		slower_ms: round( median( slower ) ),
		noise_ms: round( median( noise ) / Math.sqrt( pairs ) ),
	};
}

/** Swaps the tables, and tells the page's one option what is there. */
function show( site, full ) {
	return site.wpEval( `${ LOAD }
		$has = (int) $wpdb->get_var( "SELECT COUNT(*) FROM $table" ) > 0;
		if ( $has !== ${ full } ) {
			$wpdb->query( "ALTER TABLE $table RENAME TO {$table}_aside" );
			$wpdb->query( "ALTER TABLE {$table}_none RENAME TO $table" );
			$wpdb->query( "ALTER TABLE {$table}_aside RENAME TO {$table}_none" );
		}
		deskside_update_state( deskside_outbox_figures() );` );
}

async function drained( site, provider ) {
	provider.ids.length = 0;
	const began = performance.now();
	let left = await site.wpEval(
		`${ LOAD } deskside_outbox_hurry( null ); echo deskside_outbox_figures()['unsent'];`
	);
	for ( let before = -1; Number( left ) !== before;  ) {
		before = Number( left );
		left = await site.wpEval(
			`${ LOAD } deskside_outbox_run( 60 ); echo deskside_outbox_figures()['unsent'];`
		);
		if ( Number( left ) === 0 ) {
			break;
		}
	}
	const seconds = ( performance.now() - began ) / 1000;
	return {
		sent: provider.ids.length,
		left: Number( left ),
		in_order: provider.ids.every(
			( id, place ) => place === 0 || id > provider.ids[ place - 1 ]
		),
		seconds: round( seconds ),
		per_second: round( provider.ids.length / seconds ),
	};
}

/** Takes every ticket at once and remembers its id. */
async function startProvider() {
	const ids = [];
	let template = {};
	const server = createServer( async ( request, response ) => {
		let body = '';
		for await ( const chunk of request ) {
			body += chunk;
		}
		if ( request.method !== 'POST' ) {
			response.writeHead( 503 ).end();
			return;
		}
		const { id } = JSON.parse( body );
		ids.push( id );
		response.writeHead( 201, { 'content-type': 'application/json' } ).end(
			JSON.stringify( {
				...template,
				ticket: { ...template.ticket, id },
			} )
		);
	} );
	await new Promise( ( done ) => server.listen( 0, '127.0.0.1', done ) );
	return {
		ids,
		origin: `http://127.0.0.1:${ server.address().port }`,
		answerWith: ( json ) => void ( template = JSON.parse( json ) ),
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

const round = ( number ) => Math.round( number * 100 ) / 100;

function median( numbers ) {
	const sorted = [ ...numbers ].sort( ( a, b ) => a - b );
	return sorted[ Math.floor( sorted.length / 2 ) ];
}

main().then(
	( status ) => process.exit( status ),
	( error ) => {
		console.error( error );
		process.exit( 1 );
	}
);

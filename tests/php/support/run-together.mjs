/** What needs PHP processes of its own: several that run the outbox or change the same at once, and some that die in the middle. */

import { answerTicketsWith } from './strange-provider.mjs';

const LOAD = "require WP_CONTENT_DIR . '/deskside-tests/support/in-site.php';";

/** Ends a process when the provider has answered and nobody has noted it yet: the worst moment. */
const DEATHS = {
	'a fatal error': 'deskside_no_such_function();',
	'the memory limit':
		"ini_set( 'memory_limit', '96M' ); $all = array(); while ( true ) { $all[] = str_repeat( 'x', 1048576 ); }",
};

const TESTS = {
	'run together › four runners at once send each of 12 tickets once':
		fourAtOnce,
	'run together › four processes that change one option at once lose nothing of each other':
		fourThatChange,
	...Object.fromEntries(
		Object.entries( DEATHS ).map( ( [ name, code ] ) => [
			`run together › ${ name } in the middle of a send: the lease ends, the ticket is taken again under its own key`,
			( site, strange ) => dying( site, strange, code ),
		] )
	),
};

/**
 * The tests that need more than one process.
 *
 * @param {{ wpEval: ( code: string ) => Promise<string> }}  site    A WordPress.
 * @param {{ origin: string, tickets: Map<string, number> }} strange The provider.
 * @param {string}                                           filter  Part of a test's name.
 * @return {Promise<string>} TAP.
 */
export async function runTogether( site, strange, filter ) {
	const lines = [];
	for ( const [ title, test ] of Object.entries( TESTS ) ) {
		if ( filter === '' || title.includes( filter ) ) {
			strange.tickets.clear();
			answerTicketsWith(
				await site.wpEval(
					`${ LOAD } echo wp_json_encode( build_changed() );`
				)
			);
			const { good, said } = await test( site, strange );
			lines.push(
				`${ good ? 'ok' : 'not ok' } - ${ title }`,
				`# ${ said }`
			);
		}
	}
	return `${ lines.join( '\n' ) }\n# end\n`;
}

const fill = ( site, { origin }, count ) =>
	site.wpEval(
		`${ LOAD } deskside_fill_outbox( '${ origin }', ${ count } );`
	);

const waiting = ( site ) =>
	site.wpEval( `${ LOAD } echo deskside_outbox_figures()['waiting'];` );

async function fourAtOnce( site, strange ) {
	await fill( site, strange, 12 );
	const runs = await Promise.all(
		Array.from( { length: 4 }, () =>
			site.wpEval( `${ LOAD } echo deskside_outbox_run( 30 )['sent'];` )
		)
	);
	const left = await waiting( site );
	const sent = runs.map( Number ).reduce( ( sum, count ) => sum + count, 0 );
	const tries = [ ...strange.tickets.values() ];
	return {
		good:
			sent === 12 &&
			Number( left ) === 0 &&
			tries.length === 12 &&
			tries.every( ( count ) => count === 1 ),
		said: `sent ${ runs }, left ${ left }, provider got ${ tries }`,
	};
}

/** Each gives access ten times and says ten times who has unread answers; all of it stands in the one autoloaded option. */
async function fourThatChange( site ) {
	// Each PHP is loaded by then, so they begin together.
	const start = Math.ceil( Date.now() / 1000 ) + 3;
	await Promise.all(
		Array.from( { length: 4 }, ( _, process ) =>
			site.wpEval( `${ LOAD }
				require_once WP_CONTENT_DIR . '/deskside-tests/support/access-builders.php';
				deskside_load( 'access/store' );
				@time_sleep_until( ${ start } );
				for ( $number = 0; $number < 10; $number++ ) {
					deskside_access_keep( build_access_record( array( 'id' => 'gra_' . build_ulid( ${
						100 * ( process + 1 )
					} + $number ) ) ) );
					deskside_remember_unread( ${ process + 1 }, $number );
				}` )
		)
	);
	const [ grants, unread ] = JSON.parse(
		await site.wpEval( `${ LOAD }
			$state = deskside_state();
			deskside_load( 'ulid', 'person', 'access/end' );
			deskside_end_all_access();
			echo wp_json_encode( array( count( $state['grants'] ), array_intersect_key( $state['unread'], array_flip( range( 1, 4 ) ) ) ) );` )
	);
	return {
		good:
			grants === 40 &&
			[ 1, 2, 3, 4 ].every( ( person ) => unread[ person ] === 9 ),
		said: `on the list ${ grants }, unread ${ JSON.stringify( unread ) }`,
	};
}

async function dying( site, strange, code ) {
	await fill( site, strange, 2 );
	const died = await site
		.wpEval(
			`${ LOAD } add_action( 'http_api_debug', static function () { ${ code } } ); deskside_outbox_run( 30 ); echo 'lived';`
		)
		.then( ( output ) => ! output.includes( 'lived' ) )
		.catch( () => true );
	const held = Number( await waiting( site ) );
	const early = await site.wpEval(
		`${ LOAD } deskside_outbox_run( 30 ); echo deskside_outbox_figures()['waiting'];`
	);
	const late = await site.wpEval(
		`${ LOAD } $wpdb->query( 'UPDATE ' . deskside_outbox_table() . ' SET lease_until = 1' ); deskside_outbox_run( 30 ); echo deskside_outbox_figures()['waiting'];`
	);
	const tries = [ ...strange.tickets.values() ];
	return {
		good:
			died &&
			held === 2 &&
			Number( early ) === 1 &&
			Number( late ) === 0 &&
			String( tries.sort() ) === '1,2',
		said: `died ${ died }, waiting ${ held }, ${ early }, ${ late }, tries ${ tries }`,
	};
}

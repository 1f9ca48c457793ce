/** Several PHP processes run the outbox at the same moment against one provider over real HTTP. */

import { answerTicketsWith } from './strange-provider.mjs';

const TITLE =
	'run together › four runners at once send each of 12 tickets once';
const LOAD = "require WP_CONTENT_DIR . '/deskside-tests/support/in-site.php';";

/**
 * The one test that needs more than one process.
 *
 * @param {{ wpEval: ( code: string ) => Promise<string> }}                 site    A WordPress.
 * @param {{ origin: string, tickets: Map<string, number> }} strange The provider.
 * @param {string}                                                          filter  Part of a test's name.
 * @return {Promise<string>} TAP.
 */
export async function runTogether( site, strange, filter ) {
	if ( filter !== '' && ! TITLE.includes( filter ) ) {
		return '# end\n';
	}
	answerTicketsWith(
		await site.wpEval( `${ LOAD } echo wp_json_encode( build_changed() );` )
	);
	await site.wpEval(
		`${ LOAD } deskside_fill_outbox( '${ strange.origin }', 12 );`
	);
	const runs = await Promise.all(
		Array.from( { length: 4 }, () =>
			site.wpEval( `${ LOAD } echo deskside_outbox_run( 30 )['sent'];` )
		)
	);
	const left = await site.wpEval(
		`${ LOAD } echo deskside_outbox_figures()['waiting'];`
	);
	const sent = runs.map( Number ).reduce( ( sum, count ) => sum + count, 0 );
	const once = [ ...strange.tickets.values() ].every(
		( tries ) => tries === 1
	);
	const good =
		sent === 12 &&
		Number( left ) === 0 &&
		strange.tickets.size === 12 &&
		once;
	return `${
		good ? 'ok' : 'not ok'
	} - ${ TITLE }\n# sent ${ runs }, left ${ left }, provider got ${ [
		...strange.tickets.values(),
	] }\n# end\n`;
}

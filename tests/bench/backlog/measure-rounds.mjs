/** Loads a page with and without something, in turns. */

import { medianOfPairs } from './median-of-pairs.mjs';

const PATH = '/wp-admin/index.php';

/** Of so many pages, one after the other, the middle one counts: what else happens on the machine meets single ones. */
const PAGES = 5;

/**
 * Measures pairs.
 *
 * @param {Object}                               options
 * @param {string}                               options.row     What it is called.
 * @param {Object}                               options.php     From `startFpm`.
 * @param {number}                               options.rounds  Pairs.
 * @param {Record<string, string>}               options.headers Of each page, as CGI names them.
 * @param {( on: boolean ) => Promise<unknown>}  options.turn    Makes it so before a page is loaded.
 * @return {Promise<Object>} The row: `page_ms` without it, `difference` with minus without, `noise` without minus without; the same of PHP's processor time and of queries.
 */
export async function measureRounds( {
	row,
	php,
	rounds,
	headers = {},
	turn,
} ) {
	const load = async ( on ) => {
		await turn( on );
		const pages = [];
		for ( let page = 0; page < PAGES; page++ ) {
			pages.push( await loadOne() );
		}
		return Object.fromEntries(
			[ 'ms', 'cpu', 'queries' ].map( ( what ) => [
				what,
				pages.map( ( each ) => each[ what ] ).sort( byNumber )[
					PAGES >> 1
				],
			] )
		);
	};
	const loadOne = async () => {
		const { ms, text } = await php.ask( PATH, { headers } );
		if ( ! text.includes( 'id="wpadminbar"' ) ) {
			throw new Error( `No admin page came: ${ text.slice( 0, 300 ) }` );
		}
		const [ , cpu, queries ] =
			/<!-- bench cpu=([\d.]+) queries=(\d+) -->/.exec( text ) ?? [];
		return { ms, cpu: Number( cpu ), queries: Number( queries ) };
	};
	await load( true );
	await load( false );
	const runs = { off: [], on: [], again: [] };
	for ( let round = 0; round < rounds; round++ ) {
		const order = [ 'off', 'on', 'again' ];
		for ( const name of round % 2 ? order.reverse() : order ) {
			runs[ name ].push( await load( name === 'on' ) );
		}
	}
	process.stderr.write( `${ row }: ${ rounds } rounds\n` );
	const against = ( name, what ) =>
		medianOfPairs(
			runs[ name ].map(
				( cost, at ) => cost[ what ] - runs.off[ at ][ what ]
			)
		);
	return {
		row,
		page_ms: medianOfPairs( runs.off.map( ( { ms } ) => ms ) ).median,
		difference: against( 'on', 'ms' ),
		noise: against( 'again', 'ms' ),
		cpu_difference: against( 'on', 'cpu' ),
		cpu_noise: against( 'again', 'cpu' ),
		queries_difference: against( 'on', 'queries' ),
	};
}

const byNumber = ( a, b ) => a - b;

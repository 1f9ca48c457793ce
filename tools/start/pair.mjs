/** Connects the site to the provider, the way the owner does it: with a one-time code. */

import { phpLiteral } from '../wordpress/site.mjs';

/** The contract that a newcomer's site gets, when it is still free. */
const FIRST_PLAN = 'standaard';

/**
 * Connects the site, unless it is connected; follows a provider that had to move to another port.
 *
 * @param {{ wpEval: ( php: string ) => Promise<string> }}                                  site     From `startWordPress`.
 * @param {{ url: string, pairing: Array<{ contract: string, plan: string, code: string }> }} provider From `startProvider`.
 * @param {string}                                                                           [plan]   Which contract to take.
 * @throws {Error} With the plugin's own words when it refuses.
 */
export async function pairSite( site, provider, plan = FIRST_PLAN ) {
	if ( await followProvider( site, provider ) ) {
		return;
	}
	const offer =
		provider.pairing.find( ( { plan: name } ) => name === plan ) ??
		provider.pairing[ 0 ];
	if ( ! offer ) {
		throw new Error(
			'The provider has no contract left for this site: start afresh with npm start -- --reset.'
		);
	}
	const refusal = await site.wpEval( `
		deskside_load( 'connection' );
		$result = deskside_connect( ${ phpLiteral( provider.url ) }, ${ phpLiteral(
			offer.code
		) } );
		echo is_wp_error( $result ) ? $result->get_error_code() . ': ' . $result->get_error_message() : '';` );
	if ( refusal.trim() !== '' ) {
		throw new Error(
			`The site could not be connected to the provider: ${ refusal.trim() }`
		);
	}
}

/** The origin is pinned when a site connects; only here, in development, does the same provider change its port. */
async function followProvider( site, provider ) {
	const connected = await site.wpEval( `
		$connection = get_option( 'deskside_connection' );
		if ( is_array( $connection ) && deskside_is_connected() ) {
			update_option( 'deskside_connection', array_merge( $connection, array( 'origin' => ${ phpLiteral(
				provider.url
			) } ) ), false );
			echo 'yes';
		}` );
	return connected.trim() === 'yes';
}

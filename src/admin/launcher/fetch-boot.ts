import type { LauncherData, PanelBoot } from '../../contract/site.ts';

/** A page that hangs longer gets the plain page instead. */
const PATIENCE_MS = 15_000;

const call = ( url: string, nonce: string ) =>
	fetch( url, {
		headers: { Accept: 'application/json', 'X-WP-Nonce': nonce },
		credentials: 'same-origin',
		// Older Safaris lack it; there the browser's own limit holds.
		signal: AbortSignal.timeout?.( PATIENCE_MS ) ?? null,
	} );

/** The address of a route, whether the site has readable addresses or `?rest_route=`. */
function bootUrl( data: LauncherData, have: string[] ): string {
	const url = `${ data.root.replace( /\/$/, '' ) }/panel`;
	const query = new URLSearchParams( {
		have: have.join( ',' ),
		screen: data.screen.id,
	} );
	return `${ url }${ url.includes( '?' ) ? '&' : '?' }${ query }`;
}

const isStaleNonce = async ( response: Response ) =>
	response.status === 403 &&
	( await response.clone().text() ).includes( 'rest_cookie_invalid_nonce' );

/** A new nonce of the same session, put where the panel finds it too. */
async function renewNonce( data: LauncherData ): Promise< void > {
	const response = await call( data.nonce_url, data.nonce );
	if ( ! response.ok ) {
		throw new Error( `nonce: ${ response.status }` );
	}
	data.nonce = ( await response.text() ).trim();
}

/**
 * What the panel needs of this page. An expired nonce is renewed once, for a tab that stood open overnight.
 *
 * @throws When the site does not answer with 200; the caller follows the link then.
 */
export async function fetchBoot(
	data: LauncherData,
	have: string[]
): Promise< PanelBoot > {
	const url = bootUrl( data, have );
	let response = await call( url, data.nonce );
	if ( await isStaleNonce( response ) ) {
		await renewNonce( data );
		response = await call( url, data.nonce );
	}
	if ( ! response.ok ) {
		throw new Error( `panel: ${ response.status }` );
	}
	return ( await response.json() ) as PanelBoot;
}

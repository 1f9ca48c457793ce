import type { LauncherData } from '../../../../contract/site.ts';

const post = ( { root, nonce }: LauncherData, path: string, body: unknown ) =>
	fetch( root.replace( /\/$/, '' ) + path, {
		method: 'POST',
		credentials: 'same-origin',
		headers: { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce },
		body: JSON.stringify( body ),
	} );

/**
 * A small write, without the panel's client: marks are on pages where the panel is not. An expired nonce is renewed once.
 *
 * @throws When the site does not take it.
 */
export async function callHelp(
	data: LauncherData,
	path: '/help/votes' | '/help/tips',
	body: unknown
): Promise< void > {
	let response = await post( data, path, body );
	if ( response.status === 403 ) {
		const renewed = await fetch( data.nonce_url, {
			credentials: 'same-origin',
		} );
		data.nonce = ( await renewed.text() ).trim();
		response = await post( data, path, body );
	}
	if ( ! response.ok ) {
		throw new Error( `${ path }: ${ response.status }` );
	}
}

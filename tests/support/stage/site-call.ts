import type { Page } from 'playwright-core';

/** A request that a page makes to its own site, with its cookie and nonce. */
export interface SiteCall {
	method: 'GET' | 'POST';
	path: string;
	body?: object;
	/** Unix milliseconds at which it leaves; at once when left out. */
	at?: number;
}

export interface SiteAnswer< Body > {
	status: number;
	body: Body;
}

/** Calls a route of the plugin from inside the page, as the panel does. */
export async function callSite< Body >(
	page: Page,
	call: SiteCall
): Promise< SiteAnswer< Body > > {
	return page.evaluate( async ( { method, path, body, at } ) => {
		const nonce = await (
			await fetch( '/wp-admin/admin-ajax.php?action=rest-nonce' )
		).text();
		await new Promise( ( go ) =>
			setTimeout( go, Math.max( 0, ( at ?? 0 ) - Date.now() ) )
		);
		const answer = await fetch( `/wp-json/deskside/v1${ path }`, {
			method,
			headers: {
				'X-WP-Nonce': nonce,
				...( body ? { 'Content-Type': 'application/json' } : {} ),
			},
			...( body ? { body: JSON.stringify( body ) } : {} ),
		} );
		return {
			status: answer.status,
			body: ( await answer.json() ) as Body,
		};
	}, call );
}

/** Opens an admin screen in a fresh tab and waits until it is at rest. */

/** Nothing new asked for this long is rest; longer than the limit nobody waits (milliseconds). */
const REST = 700;
const LIMIT = 12_000;

/**
 * A fresh tab with the screen, pointer in the empty corner.
 *
 * @param {import('playwright-core').BrowserContext} context Logged in.
 * @param {string} url     Address.
 * @return {Promise<import('playwright-core').Page>} The tab.
 */
export async function openScreen( context, url ) {
	const page = await context.newPage();
	let last = performance.now();
	page.on( 'request', () => ( last = performance.now() ) );
	await page.goto( url, { waitUntil: 'load', timeout: 90_000 } );
	const end = performance.now() + LIMIT;
	while ( performance.now() - last < REST && performance.now() < end ) {
		await page.waitForTimeout( REST / 5 );
	}
	// The editor greets with a tour that lies over everything.
	await page.keyboard.press( 'Escape' );
	await page.waitForTimeout( 300 );
	return page;
}

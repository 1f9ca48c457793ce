/** Opens an admin screen in a fresh tab and waits until it is at rest. */

/** Nothing new asked for and no long task for this long is rest; longer than the limit nobody waits (milliseconds). */
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
	const rest = async () => {
		while (
			performance.now() < end &&
			( performance.now() - last < REST ||
				( await page.evaluate( sinceLongTask ) ) < REST )
		) {
			await page.waitForTimeout( REST / 5 );
		}
	};
	await rest();
	// The editor greets with a tour that lies over everything.
	await page.keyboard.press( 'Escape' );
	await page.waitForTimeout( 300 );
	await rest();
	return page;
}

/** Runs in the page: milliseconds since its last long task. Its requests do not tell: the editor draws for seconds without one. */
function sinceLongTask() {
	return new Promise( ( done ) => {
		const observer = new PerformanceObserver( ( list ) => {
			window.lastLongTask = Math.max(
				...list
					.getEntries()
					.map( ( { startTime, duration } ) => startTime + duration )
			);
		} );
		observer.observe( { type: 'longtask', buffered: true } );
		setTimeout( () => {
			observer.disconnect();
			done( performance.now() - ( window.lastLongTask ?? 0 ) );
		} );
	} );
}

/** Global setup of the states project: the developers' page, built and served. */

import { ensureHeadless } from '../../tools/setup/browser.mjs';
import { buildStates } from '../../tools/states/build.mjs';
import { serveFolder } from '../../tools/states/serve.mjs';

/**
 * Hands its address and a browser to the tests (`inject( 'states' )`).
 *
 * @param {import('vitest/node').TestProject} project Of vitest.
 * @return {Promise<() => void>} Ends the server.
 */
export default async function setUp( project ) {
	const browser = await ensureHeadless();
	const { url, close } = await serveFolder( await buildStates() );
	project.provide( 'states', { url, browser } );
	return close;
}

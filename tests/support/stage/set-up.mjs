/** Global setup of the e2e project: one provider and one connected WordPress for the whole run. */

import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buildAll } from '../../../tools/build.mjs';
import { inProject } from '../../../tools/paths.mjs';
import { ensureHeadless } from '../../../tools/setup/browser.mjs';
import { keepProvider } from '../../../tools/start/keep-provider.mjs';
import { pairSite } from '../../../tools/start/pair.mjs';
import { startWordPress } from '../../../tools/wordpress.mjs';
import { startFaultProxy } from './fault-proxy.mjs';

/**
 * Starts everything and hands its addresses to the tests (`inject( 'stage' )`).
 *
 * @param {import('vitest/node').TestProject} project Of vitest.
 * @return {Promise<() => Promise<void>>} Ends everything.
 */
export default async function setUp( project ) {
	const folder = inProject( '.cache/e2e', String( process.pid ) );
	const ends = [];
	const tearDown = async () => {
		for ( const end of ends.reverse() ) {
			await end();
		}
		rmSync( folder, { recursive: true, force: true } );
	};
	try {
		project.provide( 'stage', await startStage( folder, ends ) );
	} catch ( error ) {
		await tearDown();
		throw error;
	}
	return tearDown;
}

async function startStage( folder, ends ) {
	const browser = await ensureHeadless();
	if ( ! existsSync( inProject( 'build/deskside/assets/assets.php' ) ) ) {
		await buildAll( { zip: false } );
	}
	const provider = await keepProvider( {
		port: 0,
		dataDir: join( folder, 'provider' ),
	} );
	ends.push( () => provider.stop() );
	const proxy = await startFaultProxy( () => provider.url );
	ends.push( () => proxy.close() );
	const site = await startWordPress( {
		engine: process.env.DESKSIDE_ENGINE ?? 'auto',
		wp: process.env.DESKSIDE_WP,
		dir: join( folder, 'site' ),
	} );
	ends.push( () => site.stop() );
	await pairSite( site, { ...provider, url: proxy.url } );
	const control = await startControl( { provider, proxy, site } );
	ends.push( () => control.close() );
	return {
		site: site.url,
		siteDir: site.dir,
		engine: site.engine,
		provider: provider.url,
		desk: provider.desk_url,
		agent: provider.agent,
		pairing: provider.pairing,
		control: control.url,
		browser,
	};
}

/** Tests run in processes of their own: they ask for what only this one can do. */
function startControl( { provider, proxy, site } ) {
	const actions = {
		stopProvider: () => provider.stop(),
		killProvider: () => provider.stop( 'SIGKILL' ),
		startProvider: () => provider.restart(),
		setFault: ( fault ) => proxy.setFault( fault ),
		requests: () => proxy.seen(),
		wpEval: ( php ) => site.wpEval( php ),
	};
	const server = createServer( async ( request, response ) => {
		try {
			const { action, argument } = JSON.parse( await bodyOf( request ) );
			const result = await actions[ action ]( argument );
			response.end( JSON.stringify( { result: result ?? null } ) );
		} catch ( error ) {
			response.statusCode = 500;
			response.end( JSON.stringify( { error: error.message } ) );
		}
	} );
	return new Promise( ( resolve ) => {
		server.listen( 0, '127.0.0.1', () =>
			resolve( {
				url: `http://127.0.0.1:${ server.address().port }`,
				close: () => server.close(),
			} )
		);
	} );
}

async function bodyOf( request ) {
	let text = '';
	for await ( const chunk of request ) {
		text += chunk;
	}
	return text;
}

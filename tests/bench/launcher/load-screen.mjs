/** Loads one admin screen in a fresh window and says what it cost, in the browser and on the server. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * A page is at rest when nothing new was asked for this long. "Network idle" never comes in the block editor: it asks for
 * headers only and leaves the bodies of those answers unread.
 */
const REST_MS = 1000;

let lastId = 0;

/**
 * Loads a screen.
 *
 * @param {Object}   options
 * @param {import('playwright-core').Browser} options.browser Browser.
 * @param {{ url: string, dir: string }}      options.site    Site with measure.php.
 * @param {Object[]} options.cookies Of an administrator.
 * @param {string}   options.path    Screen.
 * @param {boolean}  options.on      Whether the plugin is on.
 * @return {Promise<Object>} Requests, bytes, queries, files, memory, remote calls and milliseconds.
 */
export async function loadScreen( { browser, site, cookies, path, on } ) {
	const id = `${ process.pid }-${ ++lastId }`;
	const context = await browser.newContext( {
		viewport: { width: 1280, height: 900 },
		extraHTTPHeaders: {
			'X-Bench-Id': id,
			'X-Bench-Plugin': on ? 'on' : 'off',
		},
	} );
	await context.addCookies( cookies );
	const page = await context.newPage();
	const answers = [];
	page.on( 'response', ( answer ) => answers.push( answer ) );
	await page.goto( site.url + path, { waitUntil: 'load' } );
	await atRest( page );
	const browserCost = await costOf( page, answers );
	const ms = await page.evaluate( () => {
		const [ timing ] = performance.getEntriesByType( 'navigation' );
		return {
			dom_ms: timing.domContentLoadedEventEnd,
			load_ms: timing.loadEventEnd,
		};
	} );
	await context.close();
	return { ...browserCost, ...serverCost( site, id ), ...ms };
}

async function atRest( page ) {
	let last = performance.now();
	const note = () => {
		last = performance.now();
	};
	page.on( 'request', note );
	while ( performance.now() - last < REST_MS ) {
		await page.waitForTimeout( REST_MS / 10 );
	}
	page.off( 'request', note );
}

async function costOf( page, answers ) {
	const cost = {
		requests: 0,
		js: 0,
		css: 0,
		html: 0,
		html_gzip: 0,
		others: [],
	};
	for ( const answer of answers ) {
		if (
			answer.url().startsWith( 'data:' ) ||
			answer.url().startsWith( 'blob:' )
		) {
			continue;
		}
		cost.requests++;
		await addBytes( cost, answer, page );
	}
	return cost;
}

async function addBytes( cost, answer, page ) {
	const kind = answer.request().resourceType();
	const isPage = kind === 'document' && answer.frame() === page.mainFrame();
	if ( ! isPage && kind !== 'script' && kind !== 'stylesheet' ) {
		return;
	}
	const body = await answer.body().catch( () => Buffer.alloc( 0 ) );
	const small = gzipSync( body, { level: 6 } ).length;
	if ( isPage ) {
		cost.html += body.length;
		cost.html_gzip += small;
	} else {
		cost[ kind === 'script' ? 'js' : 'css' ] += small;
	}
}

/** The page's own request; what it asked for later (REST) counts as requests of the browser. */
function serverCost( { dir }, id ) {
	const file = join( dir, 'wp-content/bench.log' );
	const lines = existsSync( file )
		? readFileSync( file, 'utf8' ).trim().split( '\n' )
		: [];
	const mine = lines
		.map( ( line ) => JSON.parse( line ) )
		.filter( ( cost ) => cost.id === id );
	if ( mine.length === 0 ) {
		throw new Error(
			'The site did not write down what the request cost: is measure.php a must-use plugin there?'
		);
	}
	const { queries, files, memory } = mine[ 0 ];
	return {
		queries,
		files,
		memory,
		remote: mine.reduce( ( sum, { remote } ) => sum + remote, 0 ),
		php_requests: mine.length,
	};
}

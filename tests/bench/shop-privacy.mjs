/**
 * The privacy corpus in a real WooCommerce: orders, one order, customers, coupons, reviews, analytics, settings and setup.
 *
 * `npm run bench -- shop-privacy --wp DIR [--seed N] [--doc FILE] [--json FILE] [--pictures DIR] [--screens a,b]`: DIR is a WordPress with WooCommerce.
 * The shop stands on MariaDB: on SQLite WooCommerce's table of customers stays empty, and an empty table hides nothing.
 * The same shop is pictured twice, with other values of the same shape at the second time: none may be left in the words that go out or
 * in the copy, and the pixels must be the same. Labels that were masked by mistake are counted. Exits 1 when anything was found.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { writeResults } from '../../tools/docs/write-results.mjs';
import { ensureBrowser } from '../../tools/setup/browser.mjs';
import { handedToOwnNode } from '../../tools/setup/node.mjs';
import { logInCookies } from '../../tools/wordpress.mjs';
import { harvestLabels } from './capture/harvest-labels.mjs';
import { judgeLabels } from './capture/judge-labels.mjs';
import { describeMachine } from './launcher/machine.mjs';
import { findValues } from './shop/find-values.mjs';
import { inLanes } from './shop/in-lanes.mjs';
import { planValues } from './shop/plan-values.mjs';
import { shopScreens } from './shop/shop-screens.mjs';
import { fillShop, startShop } from './shop/start-shop.mjs';
import { differing, takeScript } from './shop/take-screen.mjs';
import { LEAST_WORDS, readLive, visitScreen } from './shop/visit-screen.mjs';

/** High enough for the longest order. */
const WINDOW = { width: 1280, height: 9000 };
/** Screens open at a time. */
const LANES = 2;
/** A partial picture is taken again, so often at the most, after so long. */
const MOST_TRIES = 5;
const REST_MS = 2000;
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

async function main() {
	if ( await handedToOwnNode() ) {
		return process.exitCode ?? 0;
	}
	const { values } = parseArgs( {
		options: {
			wp: { type: 'string' },
			seed: { type: 'string', default: '20261125' },
			doc: { type: 'string' },
			json: { type: 'string' },
			pictures: { type: 'string' },
			screens: { type: 'string' },
		},
	} );
	if ( ! values.wp ) {
		throw new Error( 'Name a WordPress that has WooCommerce: --wp DIR' );
	}
	const ends = [];
	try {
		const result = await run( values, ends );
		console.log( result.summary );
		if ( values.doc ) {
			writeResults( values.doc, result.summary, 'shop-privacy' );
		}
		if ( values.json ) {
			writeFileSync(
				values.json,
				JSON.stringify( result, null, '\t' ) + '\n'
			);
		}
		return result.found.length > 0 ? 1 : 0;
	} finally {
		for ( const end of ends.reverse() ) {
			await end();
		}
	}
}

async function run( { wp, seed, pictures, screens }, ends ) {
	const { privateValues } = await import(
		'../capture/privacy/private-values.ts'
	);
	const corpus = privateValues( Number( seed ) );
	const folder = mkdtempSync( join( tmpdir(), 'deskside-shop-' ) );
	ends.push( () => rmSync( folder, { recursive: true, force: true } ) );
	const site = await startShop( { wp, dir: join( folder, 'site' ), ends } );
	const browser = await chromium.launch( {
		executablePath: await ensureBrowser(),
		args: FLAGS,
	} );
	ends.push( () => browser.close() );
	const context = await browser.newContext( {
		viewport: WINDOW,
		reducedMotion: 'reduce',
	} );
	await context.addCookies( await logInCookies( site.url ) );
	const script = await takeScript();
	const looks = [];
	for ( const which of [ 'value', 'twin' ] ) {
		const ids = await fillShop( site, planValues( corpus, which ) );
		const visit = async ( [ name, screen ] ) => {
			// A partial one is found as such, and everything would differ from it.
			const before = looks.find(
				( one ) => one.name === name && ! one.partial
			)?.png;
			const page = await visitScreen(
				context,
				site.url + screen.path,
				screen.press
			);
			const about = { script, corpus, which, before, ...screen };
			const look = await lookAt( page, about );
			await page.close();
			keepPicture( pictures, `${ name }-${ which }`, look.png );
			process.stderr.write(
				`${ which }: ${ name }: ${ look.planted } values stand there${
					look.partial ? ' (partial)' : ''
				}\n`
			);
			return { name, ...look };
		};
		const wanted = wantedOf( ids, screens );
		looks.push( ...( await inLanes( wanted, LANES, visit ) ) );
	}
	return judged( { site, seed, corpus, looks, browser } );
}

function wantedOf( ids, screens ) {
	return Object.entries( shopScreens( ids ) ).filter(
		( [ name ] ) =>
			! screens ||
			screens.split( ',' ).some( ( one ) => name.includes( one ) )
	);
}

/** What a screen shows, what of it would be sent, and what is wrong with that. */
async function lookAt(
	page,
	{ script, corpus, which, before, private: isPrivate, sorted }
) {
	const { words, own } = await page.evaluate( readLive );
	const planted = findValues( corpus, which, words ).length;
	await page.evaluate( script );
	const labels =
		which === 'value' ? await page.evaluate( harvestLabels ) : [];
	const take = () => page.evaluate( () => window.bench.take() );
	let sent = await take();
	// The browser has compiled by then what it needs, and the other lanes may have come to rest.
	for ( let tries = 1; sent.partial && tries < MOST_TRIES; tries++ ) {
		await page.waitForTimeout( REST_MS );
		sent = await take();
	}
	const { text, copies, png, partial } = sent;
	const others =
		before && ! partial && ! sorted
			? await differing( page, before, png )
			: [];
	return {
		planted,
		labels,
		png,
		partial,
		// A screen that broke or was cut short hides everything, and proves nothing.
		broken: [
			...( partial
				? [ 'the picture is partial: take a quieter machine' ]
				: [] ),
			...( own.length < LEAST_WORDS ? [ 'nothing is drawn' ] : [] ),
			...( planted === 0 && isPrivate
				? [ 'no value stands there' ]
				: [] ),
		],
		leaks: [
			...findValues( corpus, which, text ).map(
				( one ) => `words: ${ one }`
			),
			...findValues( corpus, which, copies ).map(
				( one ) => `copy: ${ one }`
			),
			...others.map( ( markup ) => `other pixels at ${ markup }` ),
		],
	};
}

function keepPicture( folder, name, png ) {
	if ( folder ) {
		mkdirSync( folder, { recursive: true } );
		writeFileSync(
			join( folder, `${ name.replace( /\W+/g, '-' ) }.png` ),
			Buffer.from( png, 'base64' )
		);
	}
}

function judged( { site, seed, corpus, looks, browser } ) {
	const {
		labels: count,
		masked,
		share,
	} = judgeLabels( looks.filter( ( { labels } ) => labels.length > 0 ) );
	const found = looks.flatMap( ( { name, broken, leaks } ) =>
		[ ...broken, ...leaks ].map( ( line ) => `${ name }: ${ line }` )
	);
	masked.forEach( ( { screen, label, masked: shown } ) =>
		console.log(
			`masked: ${ screen }: ${ label.slice( 0, 90 ) } → ${ shown.slice(
				0,
				90
			) }`
		)
	);
	found.forEach( ( line ) => console.log( `found: ${ line }` ) );
	const unjudged = looks.filter( ( one ) => one.broken.length > 0 ).length;
	const [ screens, shown, leaks ] = [
		looks.length / 2,
		looks.reduce( ( sum, { planted } ) => sum + planted, 0 ) / 2,
		looks.flatMap( ( one ) => one.leaks ).length,
	];
	return {
		bench: 'shop-privacy',
		machine: describeMachine( {
			wordpress: site.version,
			engine: site.engine,
			browser: browser.version(),
		} ),
		found,
		masked,
		planted: Object.fromEntries(
			looks.map( ( { name, planted } ) => [ name, planted ] )
		),
		summary: `Last run: WordPress ${ site.version } with WooCommerce ${
			site.shop
		}, Chromium ${ browser.version() }, seed ${ seed }: ${
			corpus.length
		} values, seen ${ Math.round(
			shown
		) } times on ${ screens } screens; ${ leaks } found in words, copies and pixels, ${ unjudged } pictures partial or of a broken screen; ${
			masked.length
		} of ${ count } different labels masked by mistake (${ (
			share * 100
		).toFixed( 2 ) } %).`,
	};
}

main().then(
	( status ) => process.exit( status ),
	( error ) => {
		console.error( error.stack );
		process.exit( 1 );
	}
);

/**
 * The privacy corpus in a real WooCommerce: orders, one order, customers, coupons, reviews, analytics, settings and setup.
 *
 * `npm run bench -- shop-privacy --wp DIR [--seed N] [--doc FILE] [--json FILE] [--pictures DIR] [--screens a,b]`: DIR is a WordPress with WooCommerce.
 * The same shop is pictured twice, with other values of the same shape at the second time: none may be left in the words that go out or
 * in the copy, and the pixels must be the same. Labels that were masked by mistake are counted. Exits 1 when anything was found.
 */

import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { writeResults } from '../../tools/docs/write-results.mjs';
import { inProject } from '../../tools/paths.mjs';
import { ensureBrowser } from '../../tools/setup/browser.mjs';
import { handedToOwnNode } from '../../tools/setup/node.mjs';
import { logInCookies, startWordPress } from '../../tools/wordpress.mjs';
import { openShop } from '../../tools/wordpress/open-shop.mjs';
import { harvestLabels } from './capture/harvest-labels.mjs';
import { judgeLabels } from './capture/judge-labels.mjs';
import { openScreen } from './capture/open-screen.mjs';
import { describeMachine } from './launcher/machine.mjs';
import { planValues } from './shop/plan-values.mjs';
import { shopScreens } from './shop/shop-screens.mjs';
import { differing, takeScript } from './shop/take-screen.mjs';

/** High enough for the longest order. */
const WINDOW = { width: 1280, height: 9000 };
/** A React screen whose rows are not there yet; a broken one never gets them. */
const LOADING = '.is-placeholder, .woocommerce-spinner, .is-loading';
const PATIENCE = 20_000;
const FILL = inProject( 'tests/bench/shop/fill-shop.php' );

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
	const site = await startWordPress( {
		wp,
		dir: join( folder, 'site' ),
		pluginDir: null,
		env: { DISABLE_WP_CRON: true },
	} );
	ends.push( () => site.stop() );
	const version = await openShop( site );
	if ( version === null ) {
		throw new Error(
			`There is no WooCommerce in ${ wp }/wp-content/plugins.`
		);
	}
	const browser = await chromium.launch( {
		executablePath: await ensureBrowser(),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
	} );
	ends.push( () => browser.close() );
	const context = await browser.newContext( {
		viewport: WINDOW,
		reducedMotion: 'reduce',
	} );
	await context.addCookies( await logInCookies( site.url ) );
	const script = await takeScript();
	if ( pictures ) {
		mkdirSync( pictures, { recursive: true } );
	}
	const taken = new Map();
	const labels = [];
	const found = [];
	for ( const which of [ 'value', 'twin' ] ) {
		const ids = await fill( site, planValues( corpus, which ) );
		const wanted = Object.entries( shopScreens( ids ) ).filter(
			( [ name ] ) =>
				! screens ||
				screens.split( ',' ).some( ( one ) => name.includes( one ) )
		);
		for ( const [ name, { path, press } ] of wanted ) {
			const page = await openScreen( context, site.url + path );
			try {
				await page
					.waitForFunction(
						( loading ) => ! document.querySelector( loading ),
						LOADING,
						{ timeout: PATIENCE }
					)
					.catch( () => {} );
				if ( press ) {
					await page.locator( press ).first().click();
					await page.waitForTimeout( 1500 );
				}
				await page.evaluate( script );
				if ( which === 'value' ) {
					labels.push( {
						name,
						labels: await page.evaluate( harvestLabels ),
					} );
				}
				const now = await page.evaluate( () => window.bench.take() );
				found.push( ...leaked( name, corpus, which, now ) );
				if ( which === 'value' ) {
					taken.set( name, now.png );
				} else {
					found.push(
						...(
							await differing( page, taken.get( name ), now.png )
						).map(
							( markup ) =>
								`${ name }: other pixels at ${ markup }`
						)
					);
				}
				if ( pictures ) {
					writeFileSync(
						join(
							pictures,
							`${ name.replace( /\W+/g, '-' ) }-${ which }.png`
						),
						Buffer.from( now.png, 'base64' )
					);
				}
				process.stderr.write(
					`${ which }: ${ name }${
						now.partial ? ' (partial)' : ''
					}\n`
				);
			} finally {
				await page.close();
			}
		}
	}
	return judged( {
		site,
		version,
		seed,
		corpus,
		labels,
		found,
		browser,
		screens: taken.size,
	} );
}

async function fill( site, plan ) {
	const file = join( site.dir, 'wp-content/shop-privacy.json' );
	writeFileSync( file, JSON.stringify( plan ) );
	const code = readFileSync( FILL, 'utf8' ).replace( /^<\?php/, '' );
	const said = await site.wpEval(
		`$plan = json_decode( file_get_contents( WP_CONTENT_DIR . '/shop-privacy.json' ), true );\n${ code }`
	);
	return JSON.parse( said.slice( said.lastIndexOf( '{' ) ) );
}

/** Letters and digits only: a value in another notation is still the value. */
const bare = ( text ) =>
	text.toLowerCase().replace( /%[0-9a-f]{2}|[^\p{L}\p{N}]/gu, '' );

function leaked( name, corpus, which, { text, copies } ) {
	return Object.entries( { words: text, copy: copies } ).flatMap(
		( [ place, all ] ) => {
			const plain = bare( all );
			return corpus.flatMap( ( { kind, [ which ]: value } ) => {
				const at = plain.indexOf( bare( value ) );
				const around = all.indexOf( value );
				return at < 0
					? []
					: [
							`${ name }, ${ place }: ${ kind } ${ value }: ${
								around < 0
									? plain.slice(
											Math.max( 0, at - 60 ),
											at + 80
									  )
									: all.slice(
											Math.max( 0, around - 160 ),
											around + 80
									  )
							}`,
					  ];
			} );
		}
	);
}

function judged( {
	site,
	version,
	seed,
	corpus,
	labels,
	found,
	browser,
	screens,
} ) {
	const { labels: count, masked, share } = judgeLabels( labels );
	masked.forEach( ( { screen, label, masked: shown } ) =>
		console.log(
			`masked: ${ screen }: ${ label.slice( 0, 90 ) } → ${ shown.slice(
				0,
				90
			) }`
		)
	);
	found.forEach( ( line ) => console.log( `found: ${ line }` ) );
	return {
		bench: 'shop-privacy',
		machine: describeMachine( {
			wordpress: site.version,
			engine: site.engine,
			browser: browser.version(),
		} ),
		found,
		masked,
		summary: `Last run: WordPress ${
			site.version
		} with WooCommerce ${ version }, Chromium ${ browser.version() }, seed ${ seed }: ${
			corpus.length
		} values on ${ screens } screens, ${
			found.length
		} found in words, copies and pixels; ${
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

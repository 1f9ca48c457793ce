/**
 * Pictures every kind of screen of the real WordPress, masked as it would be sent, on one sheet to look at; and counts how many of their
 * labels and notices masking hides by mistake.
 *
 * `npm run bench -- contact-sheet --out FILE.png [--json FILE] [--doc FILE] [--pictures DIR] [--wp DIR|ZIP|VERSION] [--engine native|playground]`.
 * Exits 1 when a screen could not be pictured or more than one label in twenty is masked.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { writeResults } from '../../tools/docs/write-results.mjs';
import { ensureBrowser } from '../../tools/setup/browser.mjs';
import { handedToOwnNode } from '../../tools/setup/node.mjs';
import { logInCookies } from '../../tools/wordpress.mjs';
import { harvestLabels } from './capture/harvest-labels.mjs';
import { judgeLabels } from './capture/judge-labels.mjs';
import { openScreen } from './capture/open-screen.mjs';
import { coreScreens, startFilledSite } from './capture/site.mjs';
import { bundleTools } from './capture/tools.mjs';
import { describeMachine } from './launcher/machine.mjs';

/** Source: issue "Capture", figures. */
const MOST_MASKED = 0.05;

const COLUMNS = 4;
/** CSS pixels of a small picture and of the line with its name. */
const THUMB = { width: 480, height: 300 };
const NAME = 24;

async function main() {
	if ( await handedToOwnNode() ) {
		return 0;
	}
	const { values } = parseArgs( {
		options: {
			out: { type: 'string' },
			json: { type: 'string' },
			doc: { type: 'string' },
			pictures: { type: 'string' },
			wp: { type: 'string' },
			engine: { type: 'string' },
		},
	} );
	if ( ! values.out ) {
		throw new Error( 'Say where the sheet goes: --out FILE.png' );
	}
	const ends = [];
	try {
		return await run( values, ends );
	} finally {
		for ( const end of ends.reverse() ) {
			await end();
		}
	}
}

async function run( { out, json, doc, pictures, wp, engine }, ends ) {
	const folder = mkdtempSync( join( tmpdir(), 'deskside-sheet-' ) );
	ends.push( () => rmSync( folder, { recursive: true } ) );
	const site = await startFilledSite( {
		wp,
		engine,
		dir: join( folder, 'site' ),
	} );
	ends.push( () => site.stop() );
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
		viewport: { width: 1280, height: 800 },
	} );
	await context.addCookies( await logInCookies( site.url ) );
	const { deskside } = await bundleTools();
	const screens = [];
	for ( const [ name, path ] of Object.entries( coreScreens( site ) ) ) {
		screens.push( {
			name,
			...( await pictureOf( context, site.url + path, deskside ) ),
		} );
	}
	await writeSheet( out, screens );
	if ( pictures ) {
		mkdirSync( pictures, { recursive: true } );
		for ( const { name, png } of screens.filter( ( one ) => one.png ) ) {
			writeFileSync(
				join( pictures, `${ name.replace( /\W+/g, '-' ) }.png` ),
				png
			);
		}
	}
	const result = {
		bench: 'contact-sheet',
		machine: describeMachine( {
			wordpress: site.version,
			engine: site.engine,
			browser: browser.version(),
		} ),
		...judged( screens ),
	};
	const summary = report( result );
	if ( doc ) {
		writeResults(
			doc,
			`Last run: WordPress ${
				site.version
			}, Chromium ${ browser.version() }: ${ summary }.`,
			'contact-sheet'
		);
	}
	if ( json ) {
		writeFileSync( json, JSON.stringify( result, null, '\t' ) + '\n' );
	}
	return result.failed.length > 0 || result.share > MOST_MASKED ? 1 : 0;
}

async function pictureOf( context, url, script ) {
	const page = await openScreen( context, url );
	try {
		await page.evaluate( script );
		const labels = await page.evaluate( harvestLabels );
		const base64 = await page.evaluate( async () => {
			const blob = await window.bench.take();
			const bytes = new Uint8Array( await blob.arrayBuffer() );
			return window.btoa(
				bytes.reduce(
					( text, byte ) => text + String.fromCharCode( byte ),
					''
				)
			);
		} );
		return { labels, png: Buffer.from( base64, 'base64' ) };
	} catch ( error ) {
		return { labels: [], failed: error.message.split( '\n' )[ 0 ] };
	} finally {
		await page.close();
	}
}

function judged( screens ) {
	return {
		screens: screens.length,
		failed: screens
			.filter( ( { failed } ) => failed )
			.map( ( { name, failed } ) => `${ name }: ${ failed }` ),
		...judgeLabels( screens ),
	};
}

function report( { screens, failed, labels, masked, share } ) {
	for ( const { screen, label, masked: shown } of masked ) {
		console.log(
			`${ screen }: ${ label.slice( 0, 90 ) } → ${ shown.slice( 0, 90 ) }`
		);
	}
	failed.forEach( ( line ) => console.error( `failed: ${ line }` ) );
	const summary = `${
		screens - failed.length
	} of ${ screens } screens pictured; ${
		masked.length
	} of ${ labels } different labels masked by mistake (${ (
		share * 100
	).toFixed( 2 ) } %)`;
	console.log( summary );
	return summary;
}

const escaped = ( text ) =>
	text.replace( /[&<>]/g, ( sign ) => `&#${ sign.charCodeAt( 0 ) };` );

async function writeSheet( out, screens ) {
	const parts = await Promise.all(
		screens.map( async ( { name, png }, at ) => {
			const left = ( at % COLUMNS ) * THUMB.width;
			const top = Math.floor( at / COLUMNS ) * ( THUMB.height + NAME );
			const label = Buffer.from(
				`<svg xmlns="http://www.w3.org/2000/svg" width="${
					THUMB.width
				}" height="${ NAME }"><text x="6" y="17" font-family="sans-serif" font-size="14">${ escaped(
					name
				) }</text></svg>`
			);
			return [
				{ input: label, left, top },
				...( png
					? [
							{
								input: await sharp( png )
									.resize( THUMB.width - 6 )
									.png()
									.toBuffer(),
								left,
								top: top + NAME,
							},
					  ]
					: [] ),
			];
		} )
	);
	await sharp( {
		create: {
			width: COLUMNS * THUMB.width,
			height:
				Math.ceil( screens.length / COLUMNS ) * ( THUMB.height + NAME ),
			channels: 3,
			background: '#fff',
		},
	} )
		.composite( parts.flat() )
		.png( { palette: true } )
		.toFile( out );
}

main().then(
	( status ) => process.exit( status ),
	( error ) => {
		console.error( error.message );
		process.exit( 1 );
	}
);

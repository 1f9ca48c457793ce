/**
 * What "?" marks beside 40 fields cost a settings screen, against the same screen without tips, in pairs.
 *
 * `npm run bench -- tips [--json FILE]`. Exits 1 when marking takes longer than a frame.
 */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { inProject } from '../../tools/paths.mjs';
import { ensureBrowser } from '../../tools/setup/browser.mjs';
import { medianOfPairs } from './backlog/median-of-pairs.mjs';
import { describeMachine } from './launcher/machine.mjs';

const FIELDS = 40;
const ROUNDS = 100;
const FRAME_MS = 16;

const { values } = parseArgs( { options: { json: { type: 'string' } } } );

async function bundle() {
	const { outputFiles } = await build( {
		stdin: {
			contents:
				"import { startTips } from './src/admin/features/help/tips/start-tips.ts'; window.startTips = startTips;",
			resolveDir: inProject(),
		},
		...{ bundle: true, minify: true, format: 'iife', write: false },
	} );
	return outputFiles[ 0 ].text;
}

/** Differences in milliseconds, each of a round with all tips and one with none. Runs in the page. */
function measure( [ fields, rounds ] ) {
	document.body.innerHTML = `<table class="form-table">${ Array.from(
		{ length: fields },
		( _, at ) =>
			`<tr><th><label for="many${ at }">Field ${ at }</label></th><td><input id="many${ at }"></td></tr>`
	).join( '' ) }</table>`;
	const timed = ( many ) => {
		const printed = document.createElement( 'script' );
		printed.type = 'application/json';
		printed.textContent = JSON.stringify( {
			words: { mark: 'Help: %s' },
			tips: Array.from( { length: many }, ( _, at ) => ( {
				...{ id: `many${ at }`, field: `#many${ at }` },
				...{ locale: 'en', text: 'x', article: null },
			} ) ),
		} );
		const began = performance.now();
		const undo = window.startTips( document, printed, {}, () => {} );
		const took = performance.now() - began;
		const marks = document.querySelectorAll( '.deskside-mark' ).length;
		undo();
		if ( marks !== many ) {
			throw new Error( `${ marks } marks for ${ many } tips.` );
		}
		return took;
	};
	return Array.from( { length: rounds }, ( _, round ) => {
		if ( round % 2 === 0 ) {
			return timed( fields ) - timed( 0 );
		}
		const without = timed( 0 );
		return timed( fields ) - without;
	} );
}

const browser = await chromium.launch( {
	executablePath: await ensureBrowser(),
	args: [ '--no-sandbox', '--disable-gpu' ],
} );
const page = await browser.newPage();
await page.addScriptTag( { content: await bundle() } );
const difference = medianOfPairs(
	await page.evaluate( measure, [ FIELDS, ROUNDS ] )
);
const machine = describeMachine( { chromium: browser.version() } );
await browser.close();
console.log(
	`${ FIELDS } marks: ${ difference.median.toFixed(
		2
	) } ms (${ difference.low.toFixed( 2 ) } to ${ difference.high.toFixed(
		2
	) }), ${ difference.n } pairs`
);
if ( values.json ) {
	writeFileSync(
		values.json,
		JSON.stringify(
			{
				...{ bench: 'tips', machine, fields: FIELDS },
				unit: 'milliseconds, median of pairs with its 95 % interval',
				...{ difference, goals: { 'upper end, ms': FRAME_MS } },
			},
			null,
			'\t'
		) + '\n'
	);
}
process.exitCode = difference.high > FRAME_MS ? 1 : 0;

/** Times one tool on one screen: cold in a fresh tab, then warm in the same. */

import { openScreen } from './open-screen.mjs';

/** A tool that takes longer than this is stopped, in milliseconds. */
const PATIENCE = 30_000;

/** From pointing at the button, when the tool is loaded, to the click, in milliseconds. */
const POINTED = 500;
/** Where the pointer goes before the click: what it is over looks different then than while a tool made itself ready. */
const CLICKED = [ 2, 798 ];
/** Pictures after the second, over which memory must not grow. */
const FURTHER = 3;

/** Runs in the page: one picture, with its time, its longest task and its bytes. */
async function takeOne( wantPixels ) {
	const tasks = [];
	const observer = new PerformanceObserver( ( list ) =>
		tasks.push( ...list.getEntries().map( ( { duration } ) => duration ) )
	);
	observer.observe( { type: 'longtask' } );
	const start = performance.now();
	let freeze = null;
	let taken;
	if ( window.bench.freeze ) {
		const frozen = window.bench.freeze();
		freeze = performance.now() - start;
		const { blob, partial } = await window.bench.paint( frozen );
		taken = { blob, partial, values: frozen.masked };
	} else {
		const canvas = await window.bench.take();
		const blob = await new Promise( ( done ) => canvas.toBlob( done ) );
		taken = { blob, partial: false };
	}
	const ready = performance.now() - start;
	await new Promise( ( done ) => setTimeout( done, 100 ) );
	observer.disconnect();
	const pixels = wantPixels
		? await new Promise( ( done ) => {
				const reader = new window.FileReader();
				reader.onload = () => done( reader.result );
				reader.readAsDataURL( taken.blob );
		  } )
		: null;
	return {
		freeze_ms: freeze,
		ready_ms: ready,
		longest_task_ms: Math.max( 0, ...tasks ),
		bytes: taken.blob.size,
		partial: taken.partial,
		pixels,
	};
}

const inTime = ( promise ) => {
	let timer;
	const late = new Promise( ( _done, fail ) => {
		timer = setTimeout(
			() => fail( new Error( `more than ${ PATIENCE / 1000 } s` ) ),
			PATIENCE
		);
	} );
	return Promise.race( [ promise, late ] ).finally( () =>
		clearTimeout( timer )
	);
};

/** Tenths of milliseconds; the pixels are not kept. */
const rounded = ( result ) =>
	Object.fromEntries(
		Object.entries( result )
			.filter( ( [ name ] ) => name !== 'pixels' )
			.map( ( [ name, value ] ) => [
				name,
				typeof value === 'number'
					? Math.round( value * 10 ) / 10
					: value,
			] )
	);

/**
 * One tool on one screen.
 *
 * @param {import('playwright-core').BrowserContext} context Logged in.
 * @param {string}  url          Of the screen.
 * @param {string}  script       Of the tool.
 * @param {boolean} wantPictures Whether a third picture is compared with the browser's own, masking off.
 * @return {Promise<Object>} `cold`, `warm`, `nodes`, heap before and after in bytes, `pictures`; `failed` says why there is none.
 */
export async function measureTool( context, url, script, wantPictures ) {
	const page = await openScreen( context, url );
	try {
		await page.evaluate( script );
		const cdp = await context.newCDPSession( page );
		const before = await heapOf( cdp );
		await page.waitForTimeout( POINTED );
		await page.mouse.move( ...CLICKED );
		const cold = await inTime( page.evaluate( takeOne, false ) );
		const warm = await inTime( page.evaluate( takeOne, false ) );
		const after = await heapOf( cdp );
		const further = await furtherHeap( page, cdp, after );
		const nodes = await page.evaluate(
			() => document.querySelectorAll( '*' ).length
		);
		return {
			nodes,
			cold: rounded( cold ),
			warm: rounded( warm ),
			heap_before: before,
			heap_after: after,
			heap_further: further,
			pictures: wantPictures ? await picturesOf( page ) : null,
		};
	} catch ( error ) {
		return { failed: error.message.split( '\n' )[ 0 ] };
	} finally {
		await page.close();
	}
}

/** Bytes that each further picture of ours leaves behind; the others would take too long. */
async function furtherHeap( page, cdp, after ) {
	if ( ! ( await page.evaluate( () => 'freeze' in window.bench ) ) ) {
		return null;
	}
	for ( let picture = 0; picture < FURTHER; picture++ ) {
		await inTime( page.evaluate( takeOne, false ) );
	}
	return Math.round( ( ( await heapOf( cdp ) ) - after ) / FURTHER );
}

/** Bytes of JavaScript objects after everything that can go has gone. */
async function heapOf( cdp ) {
	await cdp.send( 'HeapProfiler.collectGarbage' );
	const { usedSize } = await cdp.send( 'Runtime.getHeapUsage' );
	return usedSize;
}

/** The browser's own screenshot and the tool's picture of the same moment, masking off: PNG files, or why there are none. */
async function picturesOf( page ) {
	try {
		for ( const frame of page.frames() ) {
			await frame
				.evaluate( () =>
					document.documentElement.setAttribute(
						'data-deskside-show',
						''
					)
				)
				.catch( () => {} );
		}
		const live = await page.screenshot( {
			animations: 'allow',
			caret: 'initial',
		} );
		const { pixels } = await inTime( page.evaluate( takeOne, true ) );
		return {
			live,
			ours: Buffer.from(
				pixels.slice( pixels.indexOf( ',' ) + 1 ),
				'base64'
			),
		};
	} catch ( error ) {
		return { failed: error.message.split( '\n' )[ 0 ] };
	}
}

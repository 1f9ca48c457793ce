import { writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminPage, ROSA } from './admin-page.ts';
import { openStage, picture } from './browser.ts';
import type { Stage } from './browser.ts';
import { wardrobe } from './wardrobe.ts';

let stage: Stage;
beforeAll( async () => {
	stage = await openStage();
} );
afterAll( () => stage.close() );

/** Share of a box's pixels that may differ: the edge of an antialiased letter, no more. */
const ALIKE = 0.004;

type Place = { name: string; x: number; y: number; w: number; h: number };

const placesOf = ( page: Page ): Promise< Place[] > =>
	page.evaluate( () =>
		[ ...document.querySelectorAll( '[data-case]' ) ].map( ( element ) => {
			const { left, top, right, bottom } =
				element.getBoundingClientRect();
			const [ x, y ] = [
				Math.max( 0, Math.ceil( left ) ),
				Math.max( 0, Math.ceil( top ) ),
			];
			return {
				name: element.getAttribute( 'data-case' ) ?? '',
				x,
				y,
				w: Math.min( innerWidth, Math.floor( right ) ) - x,
				h: Math.min( innerHeight, Math.floor( bottom ) ) - y,
			};
		} )
	);

function cut( from: PNG, { x, y, w, h }: Place ): Buffer {
	const part = new PNG( { width: w, height: h } );
	PNG.bitblt( from, part, x, y, w, h, 0, 0 );
	return part.data;
}

function keep( name: string, png: Buffer ) {
	if ( process.env.CAPTURE_PICTURES ) {
		writeFileSync( `${ process.env.CAPTURE_PICTURES }/${ name }.png`, png );
	}
}

/** The boxes in which the picture is not what the browser shows, each with its share of other pixels. */
async function unlike( page: Page, name: string ) {
	const live = await page.screenshot( { animations: 'allow' } );
	const ours = Buffer.from( ( await picture( page ) ).png, 'base64' );
	keep( `${ name }-live`, live );
	keep( name, ours );
	const [ a, b ] = [ PNG.sync.read( live ), PNG.sync.read( ours ) ];
	const places = await placesOf( page );
	const seen = places.filter( ( { w, h } ) => w > 10 && h > 10 );
	expect( seen.length, 'boxes in sight' ).toBeGreaterThan( 20 );
	return seen
		.map( ( place ) => ( {
			name: place.name,
			share:
				pixelmatch(
					cut( a, place ),
					cut( b, place ),
					undefined,
					place.w,
					place.h,
					{ threshold: 0.1 }
				) /
				( place.w * place.h ),
		} ) )
		.filter( ( { share } ) => share > ALIKE )
		.map( ( { name: box, share } ) => `${ box }: ${ share.toFixed( 4 ) }` );
}

const settle = ( page: Page ) =>
	page.evaluate( async () => {
		( globalThis as unknown as { roll: () => void } ).roll();
		await new Promise( ( done ) => setTimeout( done, 300 ) );
	} );

describe( 'one page with everything that is easily lost', () => {
	it( 'looks in the picture as in the browser: light, dark and right to left, scrolled and not', async () => {
		const page = await stage.open( wardrobe() );
		await page.evaluate( () => {
			document.getElementById( 'down' )?.scrollTo( 0, 57 );
			document.getElementById( 'aside' )?.scrollTo( 140, 0 );
			document.getElementById( 'rtl' )?.scrollTo( -90, 0 );
			const frame = document.getElementById(
				'inner'
			) as HTMLIFrameElement;
			frame.contentWindow?.scrollTo( 0, 65 );
		} );
		await page.focus( '#opener' );
		await page.hover( '.hint' );
		await settle( page );
		expect( await unlike( page, 'wardrobe-light' ) ).toEqual( [] );
		await page.emulateMedia( { colorScheme: 'dark' } );
		await page.evaluate( () => {
			document.documentElement.dir = 'rtl';
			scrollTo( 0, 30 );
		} );
		await page.hover( '.hint' );
		await settle( page );
		expect( await unlike( page, 'wardrobe-dark-rtl' ) ).toEqual( [] );
		await page.close();
	} );
} );

describe( 'what cannot be read', () => {
	it( 'is a grey box that names itself: another origin, a tainted canvas, a frame too deep', async () => {
		const page = await stage.open(
			`<!doctype html><iframe id="foreign" width="300" height="100" src="${ stage.otherOrigin }/pay"></iframe><canvas id="tainted" width="300" height="100"></canvas><object width="300" height="100" data="data:text/plain,x"></object>`
		);
		await page.evaluate( async () => {
			// A blob with foreign content taints a canvas in this browser, as another origin's photograph does.
			const svg = new Blob(
				[
					'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject></svg>',
				],
				{ type: 'image/svg+xml' }
			);
			const image = new Image();
			image.src = URL.createObjectURL( svg );
			await image.decode();
			const canvas = document.getElementById(
				'tainted'
			) as HTMLCanvasElement;
			canvas.getContext( '2d' )?.drawImage( image, 0, 0 );
		} );
		const { png } = await picture( page );
		const names = await page.evaluate( () => {
			const { root } = globalThis.Capture.freeze( document ).view;
			return [ ...root.querySelectorAll( '[data-ds-box]' ) ].map(
				( box ) => box.getAttribute( 'data-ds-box' )
			);
		} );
		expect( names ).toEqual( [ '127.0.0.1', 'canvas', 'object' ] );
		const image = PNG.sync.read( Buffer.from( png, 'base64' ) );
		for ( const place of await page.evaluate( () =>
			[ '#foreign', '#tainted', 'object' ].map( ( selector ) => {
				const box = document
					.querySelector( selector )
					?.getBoundingClientRect();
				return { x: box?.x ?? 0, y: box?.y ?? 0 };
			} )
		) ) {
			const at =
				( Math.round( place.y + 12 ) * image.width +
					Math.round( place.x + 12 ) ) *
				4;
			expect( [ ...image.data.subarray( at, at + 3 ) ] ).toEqual( [
				0xc3, 0xc4, 0xc7,
			] );
		}
		await page.close();
	} );
} );

/** Every listener on window, document and all nodes, frames and shadow roots included, as the browser itself counts them. */
async function listeners( page: Page ): Promise< number > {
	const cdp = await page.context().newCDPSession( page );
	let count = 0;
	for ( const expression of [ 'window', 'document' ] ) {
		const { result } = await cdp.send( 'Runtime.evaluate', { expression } );
		const found = await cdp.send( 'DOMDebugger.getEventListeners', {
			objectId: result.objectId ?? '',
			depth: -1,
			pierce: true,
		} );
		count += found.listeners.length;
	}
	await cdp.detach();
	return count;
}

const traces = ( page: Page ) =>
	page.evaluate( () => ( {
		sheets: document.styleSheets.length,
		adopted: document.adoptedStyleSheets.length,
		html: document.documentElement.outerHTML,
		shadow: [ ...document.querySelectorAll( '*' ) ].filter(
			( { shadowRoot } ) => shadowRoot
		).length,
		animations: document.getAnimations().length,
	} ) );

describe( 'afterwards', () => {
	it( 'no listener, style, node or animation is left of freezing, painting and picking', async () => {
		const page = await stage.open( adminPage( ROSA, stage.otherOrigin ) );
		const before = {
			...( await traces( page ) ),
			listeners: await listeners( page ),
		};
		await page.evaluate( async () => {
			const { freeze, paint, pickField } = globalThis.Capture;
			await paint( freeze( document ) );
			pickField( document, { onPick: () => {}, onCancel: () => {} } );
		} );
		expect( await listeners( page ), 'while picking' ).toBeGreaterThan(
			before.listeners
		);
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Escape' );
		expect( {
			...( await traces( page ) ),
			listeners: await listeners( page ),
		} ).toEqual( before );
		await page.close();
	} );
} );

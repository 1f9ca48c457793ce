import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PNG } from 'pngjs';
import { writeFileSync } from 'node:fs';
import { ANNA, ROSA, adminPage } from './admin-page.ts';
import { openStage, picture } from './browser.ts';
import type { Stage } from './browser.ts';

let stage: Stage;
beforeAll( async () => {
	stage = await openStage();
} );
afterAll( () => stage.close() );

const open = ( secrets = ROSA ) =>
	stage.open( adminPage( secrets, stage.otherOrigin ) );
const decode = ( png: string ) => PNG.sync.read( Buffer.from( png, 'base64' ) );

function countColour(
	png: string,
	[ red, green, blue ]: readonly [ number, number, number ]
): number {
	const { data } = decode( png );
	let count = 0;
	for ( let at = 0; at < data.length; at += 4 ) {
		count +=
			data[ at ] === red &&
			data[ at + 1 ] === green &&
			data[ at + 2 ] === blue
				? 1
				: 0;
	}
	return count;
}

describe( 'the live page', () => {
	it( 'is not touched: no change, no event, no focus, no scrolling', async () => {
		const page = await open();
		const trace = await page.evaluate( async () => {
			const seen: string[] = [];
			new MutationObserver( ( changes ) =>
				changes.forEach( ( { type } ) => seen.push( type ) )
			).observe( document, {
				subtree: true,
				childList: true,
				attributes: true,
				characterData: true,
			} );
			for ( const type of [
				'focus',
				'blur',
				'focusin',
				'focusout',
				'scroll',
				'click',
				'input',
				'change',
				'pointermove',
				'resize',
				'load',
				'error',
				'toggle',
				'selectionchange',
				'animationstart',
				'transitionstart',
			] ) {
				document.addEventListener(
					type,
					( event ) => seen.push( `event ${ event.type }` ),
					true
				);
			}
			document.getElementById( 'owner' )?.focus();
			window.scrollTo( 0, 40 );
			await new Promise( ( resolve ) => setTimeout( resolve, 200 ) );
			seen.length = 0;
			const before = [
				document.activeElement?.id,
				window.scrollY,
				document.getElementById( 'scroller' )?.scrollTop,
				document.documentElement.outerHTML,
			];
			const frozen = globalThis.Capture.freeze( document );
			await globalThis.Capture.paint( frozen );
			await new Promise( ( resolve ) => setTimeout( resolve, 200 ) );
			const after = [
				document.activeElement?.id,
				window.scrollY,
				document.getElementById( 'scroller' )?.scrollTop,
				document.documentElement.outerHTML,
			];
			return { seen, before, after };
		} );
		expect( trace.seen ).toEqual( [] );
		expect( trace.after ).toEqual( trace.before );
		expect( trace.before.slice( 0, 3 ) ).toEqual( [ 'owner', 40, 60 ] );
		await page.close();
	} );
} );

describe( 'two pages that differ in private values only', () => {
	it( 'make the same picture and the same facts', async () => {
		const [ rosa, anna ] = [ await open( ROSA ), await open( ANNA ) ];
		const [ first, second ] = [
			await picture( rosa ),
			await picture( anna ),
		];
		process.stdout.write(
			`freeze, first in the page: ${ first.freezeMs.toFixed( 1 ) } ms\n`
		);
		if ( process.env.CAPTURE_PICTURES ) {
			writeFileSync(
				`${ process.env.CAPTURE_PICTURES }/fixture.png`,
				Buffer.from( first.png, 'base64' )
			);
			writeFileSync(
				`${ process.env.CAPTURE_PICTURES }/fixture-second.png`,
				Buffer.from( second.png, 'base64' )
			);
			await rosa.screenshot( {
				path: `${ process.env.CAPTURE_PICTURES }/fixture-live.png`,
			} );
		}
		expect( second.facts ).toBe( first.facts );
		for ( const secret of [
			...Object.values( ROSA ),
			...Object.values( ANNA ),
			'Rosa',
			'Verdi',
			'rosa',
		] ) {
			expect( first.facts + second.facts ).not.toContain( secret );
			expect( first.svgText + second.svgText ).not.toContain( secret );
		}
		expect( second.png === first.png ).toBe( true );
		await Promise.all( [ rosa.close(), anna.close() ] );
	} );

	it( 'would be told apart, were a single value shown', async () => {
		const [ rosa, anna ] = [ await open( ROSA ), await open( ANNA ) ];
		for ( const page of [ rosa, anna ] ) {
			await page.evaluate(
				() =>
					document
						.getElementById( 'texts' )
						?.setAttribute( 'data-deskside-show', '' )
			);
		}
		const [ first, second ] = [
			await picture( rosa ),
			await picture( anna ),
		];
		expect( second.png === first.png ).toBe( false );
		await Promise.all( [ rosa.close(), anna.close() ] );
	} );
} );

describe( 'the picture', () => {
	it( 'keeps labels, headings, menus, notices and buttons', async () => {
		const page = await open();
		const { svgText, facts } = await picture( page );
		for ( const word of [
			'Orders &amp; settings',
			'Howdy',
			'Dashboard',
			'Owner',
			'Bulk actions',
			'Anyone can register',
			'Save Changes',
			'Username',
			'Editor',
			'#1024',
			'Order #1024 details',
			'Phone:',
			'could not be paid',
			'In the frame',
			'In the shadow',
			'Search results',
		] ) {
			expect( svgText ).toContain( word );
		}
		expect( JSON.parse( facts ) ).toMatchObject( {
			notices: [ { kind: 'error' } ],
			url: '/wp-admin/.php?page=test',
		} );
		await page.close();
	} );

	it( 'holds frames, canvases and shadow roots, and not our panel', async () => {
		const page = await open();
		await page.evaluate(
			() => document.getElementById( 'drawing' )?.scrollIntoView( false )
		);
		const { png, partial } = await picture( page );
		expect( partial ).toBe( false );
		expect(
			countColour( png, [ 0xff, 0xee, 0x99 ] ),
			'the frame'
		).toBeGreaterThan( 10_000 );
		expect( countColour( png, [ 0, 160, 0 ] ), 'the canvas' ).toBe(
			80 * 60
		);
		expect(
			countColour( png, [ 0, 0, 200 ] ),
			'the shadow root'
		).toBeGreaterThan( 3000 );
		expect( countColour( png, [ 255, 0, 255 ] ), 'our panel' ).toBe( 0 );
		expect(
			countColour( png, [ 0xc3, 0xc4, 0xc7 ] ),
			'a grey box for the other origin'
		).toBeGreaterThan( 8000 );
		await page.close();
	} );

	it( 'shows an open dialog where it is', async () => {
		const page = await open();
		await page.evaluate( () => {
			const dialog = document.querySelector( 'dialog' );
			dialog?.style.setProperty( 'background', 'rgb(1, 2, 3)' );
			dialog?.showModal();
		} );
		const box = await page.locator( 'dialog' ).boundingBox();
		const { png } = await picture( page );
		const image = decode( png );
		const at =
			( Math.round( ( box?.y ?? 0 ) + 8 ) * image.width +
				Math.round( ( box?.x ?? 0 ) + 8 ) ) *
			4;
		expect( [ ...image.data.subarray( at, at + 3 ) ] ).toEqual( [
			1, 2, 3,
		] );
		await page.close();
	} );

	it( 'hides and crops what the owner says', async () => {
		const page = await open();
		const size = await page.evaluate( async () => {
			const frozen = globalThis.Capture.freeze( document );
			const whole = await globalThis.Capture.paint( frozen );
			const part = await globalThis.Capture.paint( frozen, {
				crop: { x: 0.25, y: 0.5, width: 0.5, height: 0.25 },
				hide: [ { x: 0, y: 0, width: 1, height: 1 } ],
			} );
			const bitmap = await createImageBitmap( part.blob );
			const canvas = document.createElement( 'canvas' );
			canvas.width = bitmap.width;
			canvas.height = bitmap.height;
			const pen = canvas.getContext( '2d' );
			pen?.drawImage( bitmap, 0, 0 );
			const colours = new Set(
				new Uint32Array(
					pen?.getImageData( 0, 0, bitmap.width, bitmap.height ).data
						.buffer ?? new ArrayBuffer( 0 )
				)
			);
			return [
				whole.width,
				whole.height,
				part.width,
				part.height,
				colours.size,
			];
		} );
		expect( size ).toEqual( [ 1280, 800, 640, 200, 1 ] );
		await page.close();
	} );

	it( "paints for one although another's painting was aborted", async () => {
		const page = await open();
		const answer = await page.evaluate( async () => {
			const frozen = globalThis.Capture.freeze( document );
			const stop = new AbortController();
			const first = globalThis.Capture.paint( frozen, {
				signal: stop.signal,
			} ).catch( () => 'aborted' );
			const second = globalThis.Capture.paint( frozen );
			stop.abort();
			return [ await first, ( await second ).width ];
		} );
		expect( answer ).toEqual( [ 'aborted', 1280 ] );
		await page.close();
	} );

	it( 'obeys a limit of pixels and an abort', async () => {
		const page = await open();
		const answer = await page.evaluate( async () => {
			const frozen = globalThis.Capture.freeze( document );
			const small = await globalThis.Capture.paint( frozen, {
				maxPixels: 256_000,
			} );
			const aborted = await globalThis.Capture.paint(
				globalThis.Capture.freeze( document ),
				{ signal: AbortSignal.abort( 'gone' ) }
			).catch( ( reason: unknown ) => reason );
			return [ small.width * small.height, aborted ];
		} );
		expect( answer ).toEqual( [ 640 * 400, 'gone' ] );
		await page.close();
	} );
} );

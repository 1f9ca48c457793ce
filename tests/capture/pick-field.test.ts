import {
	afterAll,
	beforeAll,
	beforeEach,
	afterEach,
	describe,
	expect,
	it,
} from 'vitest';
import type { Page } from 'playwright-core';
import type { PickedField } from '../../src/admin/capture/index.ts';
import { openStage } from './browser.ts';
import type { Stage } from './browser.ts';

declare global {
	/** What the test page saw: calls of the picker's callbacks, and events that reached the page. */
	var seen: {
		picked: PickedField[];
		cancelled: number;
		events: string[];
		said: string[];
		stop: () => void;
	};
}

const HTML = `<!doctype html><html lang="en"><style>body { font: 14px sans-serif; margin: 20px } #late { margin-top: 1200px } iframe { border: 3px solid; padding: 5px }</style>
<h1>Settings</h1><table class="form-table"><tr><th><label for="title">Site title</label></th><td><input id="title" value="Rosa"></td></tr><tr><th>Size</th><td><select name="size"><option>S</option></select></td></tr></table>
<div class="notice notice-warning"><p>Careful.</p></div><a id="away" href="/elsewhere">Away</a><button id="act">Act</button>
<iframe id="frame" name="editor-canvas" width="400" height="100" srcdoc="&lt;p data-block='x' data-type='core/paragraph'&gt;Block&lt;/p&gt;&lt;button&gt;In the frame&lt;/button&gt;"></iframe><shop-card></shop-card>
<div data-deskside-ui id="panel"><button id="own">Own</button></div><button id="late">Late</button><dialog id="dialog"><button id="ok">OK</button></dialog>
<script>customElements.define( 'shop-card', class extends HTMLElement { connectedCallback() { const button = document.createElement( 'button' ); button.textContent = 'In the shadow'; this.attachShadow( { mode: 'open' } ).append( button ) } } );</script>`;

let stage: Stage;
let page: Page;
beforeAll( async () => {
	stage = await openStage();
} );
afterAll( () => stage.close() );
beforeEach( async () => {
	page = await stage.open( HTML );
} );
afterEach( () => page.close() );

const start = () =>
	page.evaluate( () => {
		const panel = document.getElementById( 'panel' );
		document.getElementById( 'title' )?.focus();
		globalThis.seen = {
			picked: [],
			cancelled: 0,
			events: [],
			said: [],
			stop: () => undefined,
		};
		for ( const type of [
			'click',
			'mousedown',
			'mouseup',
			'pointerdown',
			'keydown',
			'keyup',
			'focusin',
			'submit',
			'input',
		] ) {
			document.addEventListener( type, ( event ) =>
				globalThis.seen.events.push( event.type )
			);
		}
		globalThis.seen.stop = globalThis.Capture.pickField( document, {
			onPick: ( field ) => globalThis.seen.picked.push( field ),
			onCancel: () => globalThis.seen.cancelled++,
			...( panel ? { ignore: panel } : {} ),
			labels: {
				start: 'Choose a field.',
				field: ( label ) => {
					globalThis.seen.said.push( label );
					return `Field ${ label }`;
				},
			},
		} );
	} );

const result = () =>
	page.evaluate( () => ( {
		...globalThis.seen,
		stop: null,
		left: document.querySelectorAll( '[data-deskside-ui="picker"]' ).length,
		focus: document.activeElement?.id,
		url: location.pathname,
	} ) );

describe( 'by pointer', () => {
	it.each( [
		[ '#title', 'Site title', '#title' ],
		[ 'label', 'Site title', '#title' ],
		[ '[name=size]', 'Size', 'select[name="size"]' ],
		[ '.notice p', 'Careful.', 'div.notice' ],
		[ '#away', 'Away', '#away' ],
		[ 'shop-card button', 'In the shadow', 'shop-card >>> button' ],
	] )(
		'picks %s, and the page hears nothing of it',
		async ( target, label, selector ) => {
			await start();
			const box = await page.locator( target ).first().boundingBox();
			await page.mouse.click( ( box?.x ?? 0 ) + 4, ( box?.y ?? 0 ) + 4 );
			const { picked, events, left, focus } = await result();
			expect( picked ).toHaveLength( 1 );
			expect( picked[ 0 ] ).toMatchObject( { label, selector } );
			expect( { events, left, focus } ).toEqual( {
				events: [],
				left: 0,
				focus: 'title',
			} );
		}
	);

	it( 'picks inside of a frame, with its place in the outer picture', async () => {
		await start();
		const box = await page
			.frameLocator( '#frame' )
			.locator( 'button' )
			.boundingBox();
		await page.mouse.click( ( box?.x ?? 0 ) + 4, ( box?.y ?? 0 ) + 4 );
		const [ field ] = ( await result() ).picked;
		expect( field ).toMatchObject( {
			label: 'In the frame',
			selector: '#frame >>> button',
		} );
		expect( ( field?.rect?.x ?? 0 ) * 1280 ).toBeCloseTo( box?.x ?? 0, 0 );
		expect( ( field?.rect?.y ?? 0 ) * 800 ).toBeCloseTo( box?.y ?? 0, 0 );
	} );

	it( 'leaves the panel usable', async () => {
		await start();
		await page.click( '#own' );
		const { picked, events } = await result();
		expect( picked ).toEqual( [] );
		expect( events ).toContain( 'click' );
	} );
} );

describe( 'by keyboard', () => {
	it( 'goes through everything in order, says where it is, and picks', async () => {
		await start();
		for ( let step = 0; step < 4; step++ ) {
			await page.keyboard.press( step % 2 ? 'ArrowDown' : 'Tab' );
		}
		await page.keyboard.press( 'Shift+Tab' );
		await page.keyboard.press( 'Enter' );
		const { picked, said, events, focus } = await result();
		expect( said ).toEqual( [
			'Settings',
			'Site title',
			'Site title',
			'Site title',
			'Site title',
		] );
		expect( picked[ 0 ] ).toMatchObject( { label: 'Site title' } );
		expect( { events, focus } ).toEqual( { events: [], focus: 'title' } );
	} );

	it( 'reaches frames, shadow roots and what is below the fold, and turns round at the ends', async () => {
		await start();
		await page.keyboard.press( 'ArrowUp' );
		await page.keyboard.press( 'ArrowUp' );
		await page.keyboard.press( 'ArrowUp' );
		await page.keyboard.press( 'ArrowDown' );
		await page.keyboard.press( 'ArrowDown' );
		await page.keyboard.press( 'ArrowDown' );
		expect( ( await result() ).said ).toEqual( [
			'Late',
			'In the shadow',
			'In the frame',
			'In the shadow',
			'Late',
			'Settings',
		] );
	} );

	it( 'stays inside of an open dialog', async () => {
		await page.evaluate(
			() => document.querySelector( 'dialog' )?.showModal()
		);
		await start();
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Tab' );
		expect( ( await result() ).said ).toEqual( [ 'OK', 'OK' ] );
	} );

	it.each( [
		[ 'WordPress’s components', 'components-modal__frame' ],
		[ 'the media library', 'media-modal' ],
		[ 'WooCommerce', 'wc-backbone-modal' ],
	] )(
		'stays inside of an open modal of %s, and names its fields as React draws them',
		async ( _whose, name ) => {
			await page.evaluate( ( className ) => {
				const modal = document.createElement( 'div' );
				modal.className = className;
				modal.setAttribute( 'role', 'dialog' );
				modal.innerHTML =
					'<h1>Rename</h1><div class="components-base-control"><label class="components-base-control__label" for="inspector-text-control-7">Template name</label><input id="inspector-text-control-7" type="text"></div>';
				document.body.append( modal );
			}, name );
			await start();
			for ( let step = 0; step < 3; step++ ) {
				await page.keyboard.press( 'Tab' );
			}
			await page.keyboard.press( 'Enter' );
			const { said, picked } = await result();
			expect( said ).toEqual( [
				'Rename',
				'Template name',
				'Template name',
			] );
			expect( picked[ 0 ] ).toMatchObject( {
				label: 'Template name',
				section: 'Rename',
			} );
			expect(
				picked[ 0 ]?.selector,
				'React counts its ids anew at each load'
			).not.toContain( '-7' );
		}
	);

	it( 'leaves by Escape without a trace, though a dialog is open', async () => {
		const before = await page.evaluate(
			() => document.documentElement.outerHTML
		);
		await page.evaluate(
			() => document.querySelector( 'dialog' )?.showModal()
		);
		await start();
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Escape' );
		const { cancelled, left, picked, events } = await result();
		expect( { cancelled, left, picked, events } ).toEqual( {
			cancelled: 1,
			left: 0,
			picked: [],
			events: [],
		} );
		const after = await page.evaluate( () => {
			document.querySelector( 'dialog' )?.close();
			return document.documentElement.outerHTML;
		} );
		expect( after ).toBe( before );
	} );
} );

describe( 'ended from outside', () => {
	it( 'calls nobody and lets the page have its events again', async () => {
		await start();
		await page.evaluate( () => globalThis.seen.stop() );
		await page.click( '#act' );
		const { picked, cancelled, events, left } = await result();
		expect( { picked, cancelled, left } ).toEqual( {
			picked: [],
			cancelled: 0,
			left: 0,
		} );
		expect( events ).toContain( 'click' );
	} );

	it( 'announces the start', async () => {
		await start();
		expect(
			await page
				.locator( '[data-deskside-ui="picker"] [aria-live]' )
				.textContent()
		).toBe( 'Choose a field.' );
	} );
} );
